package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Says why the legacy application gives no answer: a page to people, a problem to programs. */
enum LegacyUnreachable {
  AWAY(502, "RFID3 is not answering", "The legacy application cannot be reached"),
  HUNG(504, "RFID3 takes too long", "The legacy application did not answer in time"),
  UNASKED(408, "Your request stopped", "The rest of your request did not arrive in time"),
  BUSY(503, "RFID3 is busy", "Every connection to the legacy application is in use");

  private final int status;
  private final String title;
  private final String sentence;

  LegacyUnreachable(int status, String title, String sentence) {
    this.status = status;
    this.title = title;
    this.sentence = sentence;
  }

  void answer(HttpServerRequest asked) {
    String accepted = asked.getHeader("Accept");
    boolean page = accepted != null && accepted.contains("text/html");
    HttpServerResponse response = asked.response();
    response
        .setStatusCode(status)
        .putHeader("Content-Type", page ? "text/html; charset=utf-8" : "application/problem+json")
        .putHeader("Cache-Control", "no-store");
    response.end(page ? page() : problem());
  }

  private String page() {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>%s</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head>
    <body style="font:16px/1.5 sans-serif;max-width:40em;margin:15vh auto;padding:0 1em;color:#212529">
    <h1 style="color:#003087">%s</h1>
    <p>%s at the moment. %s Try again shortly.</p>
    <p>Predictions and figures are still answered: <a href="/foresight/">see them here</a>.</p>
    </body></html>
    """
        .formatted(title, title, sentence, outcome());
  }

  private String problem() {
    String code = this == HUNG || this == UNASKED ? "TIMEOUT" : "SYSTEM_ERROR";
    return """
    {"type":"about:blank","title":"%s","status":%d,"code":"%s",\
    "detail":"%s","success":false,"error":"%s"}
    """
        .formatted(title, status, code, sentence, sentence);
  }

  // A request that was sent may have been carried out, whatever became of its answer.
  private String outcome() {
    return this == HUNG || this == UNASKED
        ? "What you asked for may still be carried out."
        : "Nothing was changed by your request.";
  }
}
