package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Tells the legacy application who really asked, and by which name and scheme. */
final class ForwardedHeaders implements ProxyInterceptor {

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest asked = context.request().proxiedRequest();
    MultiMap headers = context.request().headers();
    String before = headers.get("X-Forwarded-For");
    String caller = asked.remoteAddress().hostAddress();
    headers.set("X-Forwarded-For", before == null ? caller : before + ", " + caller);
    setIfAbsent(headers, "X-Forwarded-Proto", asked.scheme());
    if (asked.authority() != null) {
      // The name the caller used, so that links and redirects lead back through the gateway.
      context.request().setAuthority(asked.authority());
      setIfAbsent(headers, "X-Forwarded-Host", asked.authority().toString());
    }
    // The gateway has already told the caller to go on.
    headers.remove("Expect");
    dropOfThisConnection(headers);
    return context.sendRequest();
  }

  // What the caller's Connection header names concerns the gateway alone. (RFC 9110, 7.6.1)
  private static void dropOfThisConnection(MultiMap headers) {
    for (String named : headers.getAll("Connection")) {
      for (String header : named.split(",", -1)) {
        String name = header.strip();
        if (!name.isEmpty() && !name.equalsIgnoreCase("Upgrade")) {
          headers.remove(name);
        }
      }
    }
    if ("h2c".equalsIgnoreCase(headers.get("Upgrade"))) {
      headers.remove("Upgrade");
    }
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (value != null && !headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
