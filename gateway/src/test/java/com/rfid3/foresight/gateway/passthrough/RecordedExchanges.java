package com.rfid3.foresight.gateway.passthrough;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests with the answers of a legacy application: recorded ones, and made ones of every kind.
 */
final class RecordedExchanges {
  /** Both in full, one character for each byte. */
  record Recorded(String request, String answer, boolean bodiless) {}

  private static final List<String> PAGES =
      List.of(
          "/",
          "/tab/1",
          "/tab/6",
          "/predictive/analytics",
          "/health",
          "/export/items.csv",
          "/session",
          "/tab/1/common_names?category=Tables",
          "/tab/1/data?category=Tables&common_name=x",
          "/api/inventory/dashboard_summary",
          "/api/inventory/alerts?severity=critical",
          "/api/inventory/stale_items_simple",
          "/api/inventory/usage_patterns",
          "/api/inventory/configuration",
          "/api/predictive/demand/forecast?weeks=4",
          "/api/predictive/correlations/analyze",
          "/static/css/common.css",
          "/no/such/page",
          "/tab/1?x=%2F%20%C3%A4;y=1");
  private static final List<String> STATUSES =
      List.of(
          "200 OK",
          "200 Fine",
          "201 CREATED",
          "202 Accepted",
          "206 Partial Content",
          "301 Moved Permanently",
          "302 FOUND",
          "400 BAD REQUEST",
          "404 NOT FOUND",
          "409 Conflict",
          "413 Too Large",
          "422 Unprocessable Entity",
          "429 TOO MANY REQUESTS",
          "500 INTERNAL SERVER ERROR",
          "503 Service Unavailable",
          "299 Odd",
          "204 NO CONTENT",
          "304 NOT MODIFIED");
  private static final List<String> HEADERS =
      List.of(
          "Server: gunicorn",
          "Date: Tue, 01 Jul 2025 10:00:00 GMT",
          "Content-Type: text/html; charset=utf-8",
          "Content-Type: application/json",
          "Set-Cookie: session=abc; HttpOnly; Path=/",
          "Set-Cookie: a=1",
          "set-cookie: b=2; Expires=Wed, 09 Jun 2027 10:18:14 GMT",
          "ETag: \"v1\"",
          "ETag: W/\"v2\"",
          "Vary: Cookie, Accept-Encoding",
          "Cache-Control: no-store",
          "Location: /tab/1?from=%2F",
          "Location: http://shop:6801/x",
          "X-Odd_Name.1: a, b ,c",
          "x-lower: \"quoted, comma\"",
          "X-Empty:",
          "X-Latin: \u00e4\u00f6\u00fc",
          "Warning: 110 - \"stale\"",
          "Via: 1.1 old",
          "Age: 7",
          "Content-Disposition: attachment; filename=\"items.csv\"",
          "Content-Encoding: br",
          "Last-Modified: Tue, 01 Jul 2025 10:00:00 GMT",
          "Accept-Ranges: bytes",
          "Retry-After: 3",
          "Content-Security-Policy: default-src 'self'",
          "X-Long: " + "l".repeat(3000));
  private static final List<String> ASKED =
      List.of(
          "Accept: text/html",
          "Accept-Encoding: gzip, br",
          "Cookie: session=abc; theme=\"dark\"",
          "Cookie: more=1",
          "User-Agent: Mozilla/5.0 (odd; \u00e4)",
          "If-None-Match: W/\"v2\", \"x\"",
          "If-Modified-Since: Tue, 01 Jul 2025 10:00:00 GMT",
          "Range: bytes=0-9",
          "Authorization: Basic eDp5",
          "X-Requested-With: XMLHttpRequest",
          "HX-Request: true",
          "Referer: http://shop/tab/1?q=%20",
          "x-odd_name.2:  spaced  ",
          "Origin: null",
          "Content-Type: multipart/form-data; boundary=b");
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND");
  private static final List<String> PATHS =
      List.of(
          "/tab/1",
          "/import/csv",
          "/a%2Fb%20c",
          "/x;p=1",
          "/?q=a+b&q=%C3%A4",
          "/deep/./er",
          "/~u/'x'",
          "/quick",
          "/v1/alerts");

  private final Random random;

  RecordedExchanges(Random random) {
    this.random = random;
  }

  /** The pages and calls of a running legacy application, each in several ways. */
  List<Recorded> of(int legacyPort) throws IOException {
    List<Recorded> recorded = new ArrayList<>();
    for (String page : PAGES) {
      for (String way :
          List.of("GET|", "GET|Accept-Encoding: gzip\r\n", "HEAD|", "GET|Range: bytes=3-40\r\n")) {
        String[] methodAndHeader = way.split("\\|", -1);
        String request =
            "%s %s HTTP/1.1\r\nHost: shop\r\n%s"
                .formatted(methodAndHeader[0], page, methodAndHeader[1]);
        String answer = ask(legacyPort, request + "Connection: close\r\n\r\n");
        recorded.add(new Recorded(request + "\r\n", answer, way.startsWith("HEAD")));
      }
    }
    return recorded;
  }

  /** One of any kind. */
  Recorded made() {
    String method = any(METHODS);
    String status = any(STATUSES);
    boolean bodiless =
        method.equals("HEAD") || status.startsWith("204") || status.startsWith("304");
    String request = method + " " + any(PATHS) + " HTTP/1.1\r\nHost: shop\r\n" + some(ASKED, 5);
    boolean upload = List.of("POST", "PUT", "PATCH").contains(method);
    String answer = "HTTP/1.1 " + status + "\r\n" + some(HEADERS, 9);
    return new Recorded(
        upload ? framed(request, false) : request + "\r\n",
        bodiless ? answer + "\r\n" : framed(answer, true),
        bodiless);
  }

  private String framed(String head, boolean mayClose) {
    byte[] body = new byte[random.nextInt(4) == 0 ? random.nextInt(60_000) : random.nextInt(300)];
    random.nextBytes(body);
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return switch (random.nextInt(mayClose ? 3 : 2)) {
      case 0 -> head + "Content-Length: " + body.length + "\r\n\r\n" + text;
      case 1 -> head + "Transfer-Encoding: chunked\r\n\r\n" + chunks(text);
      default -> head + "Connection: close\r\n\r\n" + text;
    };
  }

  private String chunks(String text) {
    StringBuilder chunked = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(9000));
      chunked.append(Integer.toHexString(to - from)).append("\r\n");
      chunked.append(text, from, to).append("\r\n");
      from = to;
    }
    return chunked.append("0\r\n\r\n").toString();
  }

  private String some(List<String> headers, int most) {
    StringBuilder chosen = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      String header = any(headers);
      // Set-Cookie and Cookie may repeat; of the others a second one would be another matter.
      String name = header.split(":", 2)[0];
      if (name.endsWith("ookie") || !chosen.toString().contains(name + ":")) {
        chosen.append(header).append("\r\n");
      }
    }
    return chosen.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String ask(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
