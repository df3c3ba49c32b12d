package com.rfid3.foresight.gateway.signin;

import com.rfid3.foresight.gateway.access.AccessSettings;
import com.rfid3.foresight.gateway.access.Sessions.Opened;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.List;

/**
 * The two cookies of a session: its token, which no script can read, and what scripts of our own
 * pages repeat in {@code X-CSRF-Token} to write.
 */
@ApplicationScoped
class SessionCookies {
  static final String SESSION = "foresight_session";
  static final String CSRF = "foresight_csrf";

  private final AccessSettings settings;

  SessionCookies(AccessSettings settings) {
    this.settings = settings;
  }

  List<NewCookie> of(Opened session, HttpServerRequest request) {
    int life = Math.toIntExact(settings.sessionLife().toSeconds());
    return List.of(
        cookie(SESSION, session.token(), life, request),
        cookie(CSRF, session.pass().csrf(), life, request));
  }

  List<NewCookie> none(HttpServerRequest request) {
    return List.of(cookie(SESSION, "", 0, request), cookie(CSRF, "", 0, request));
  }

  // Lax, not Strict: a link to the shop's pages in an e-mail must find its reader signed in.
  private static NewCookie cookie(String name, String value, int life, HttpServerRequest request) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(life)
        .httpOnly(name.equals(SESSION))
        .secure(isSecure(request))
        .sameSite(name.equals(SESSION) ? SameSite.LAX : SameSite.STRICT)
        .build();
  }

  // Behind a proxy that ends TLS the browser's connection is secure though ours is not.
  private static boolean isSecure(HttpServerRequest request) {
    return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
