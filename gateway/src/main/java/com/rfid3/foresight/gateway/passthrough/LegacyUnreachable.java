package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** Says so, with 502, when the legacy application cannot be reached. */
final class LegacyUnreachable implements ProxyInterceptor {
  private static final Logger LOG = Logger.getLogger(LegacyUnreachable.class);
  private static final int BAD_GATEWAY = 502;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>RFID3 is not answering</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body style="font:16px/1.5 sans-serif;max-width:40em;margin:15vh auto;padding:0 1em;color:#212529">
      <h1 style="color:#003087">RFID3 is not answering</h1>
      <p>The inventory application behind this address cannot be reached at the moment.
      Nothing was changed by your request. Try again shortly.</p>
      <p>Predictions and figures are still answered: <a href="/foresight/">see them here</a>.</p>
      </body></html>
      """;
  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"Bad gateway","status":502,"code":"SYSTEM_ERROR",\
      "detail":"The legacy application cannot be reached","success":false,\
      "error":"The legacy application cannot be reached"}
      """;

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context
        .sendRequest()
        .recover(
            failure -> {
              LOG.debug("The legacy application did not answer", failure);
              return Future.succeededFuture(sayingSo(context.request()));
            });
  }

  private static ProxyResponse sayingSo(ProxyRequest request) {
    String accepted = request.proxiedRequest().getHeader("Accept");
    boolean page = accepted != null && accepted.contains("text/html");
    request.release();
    ProxyResponse response =
        request
            .response()
            .setStatusCode(BAD_GATEWAY)
            .setStatusMessage("Bad Gateway")
            .setBody(Body.body(Buffer.buffer(page ? PAGE : PROBLEM)));
    response
        .headers()
        .set("Content-Type", page ? "text/html; charset=utf-8" : "application/problem+json")
        .set("Cache-Control", "no-store");
    return response;
  }
}
