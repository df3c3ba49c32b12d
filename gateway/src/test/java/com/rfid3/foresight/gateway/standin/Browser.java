package com.rfid3.foresight.gateway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A browser without a script: it keeps cookies, says where its forms come from, and follows. */
public final class Browser {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;
  private final URI base;

  public Browser(URI base) {
    this(base, "127.0.0.1");
  }

  /** A browser of another machine, by its address on this one's loopback network. */
  public Browser(URI base, String address) {
    this.base = base;
    try {
      this.client =
          HttpClient.newBuilder()
              .cookieHandler(cookies)
              .localAddress(InetAddress.getByName(address))
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the sign-in form of the page. */
  public HttpResponse<String> signIn(String key, String next) {
    return submit("/foresight/sign-in", "key=" + encoded(key) + "&next=" + encoded(next));
  }

  /** Sends a form from a page of the gateway itself. */
  public HttpResponse<String> submit(String path, String form) {
    return send(
        asked(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin())
            .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> open(String path) {
    return send(asked(path).header("Accept", "text/html"));
  }

  public HttpRequest.Builder asked(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  public String origin() {
    return "http://" + base.getAuthority();
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        .findFirst();
  }

  public String csrf() {
    return cookie("foresight_csrf").map(HttpCookie::getValue).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
