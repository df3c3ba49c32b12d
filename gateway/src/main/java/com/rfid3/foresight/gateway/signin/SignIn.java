package com.rfid3.foresight.gateway.signin;

import com.rfid3.foresight.gateway.access.Pass;
import com.rfid3.foresight.gateway.access.SessionToken;
import com.rfid3.foresight.gateway.access.Sessions;
import com.rfid3.foresight.gateway.access.Sessions.Opened;
import com.rfid3.foresight.gateway.access.Verification;
import com.rfid3.foresight.gateway.audit.AuditLog;
import com.rfid3.foresight.gateway.limits.Limits;
import com.rfid3.foresight.gateway.limits.RateClass;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What happens when somebody signs in or out. */
@ApplicationScoped
class SignIn {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final Sessions sessions;
  private final Verification verification;
  private final SessionCookies cookies;
  private final Limits limits;
  private final AuditLog audit;

  SignIn(
      Sessions sessions,
      Verification verification,
      SessionCookies cookies,
      Limits limits,
      AuditLog audit) {
    this.sessions = sessions;
    this.verification = verification;
    this.cookies = cookies;
    this.limits = limits;
    this.audit = audit;
  }

  /** A session, or what to say instead and with which status. */
  record Outcome(Optional<Opened> opened, Status status, String complaint) {
    static Outcome refused(Status status, String complaint) {
      return new Outcome(Optional.empty(), status, complaint);
    }
  }

  /** Looks at what is shown, unless too much that was wrong came from this address of late. */
  Uni<Outcome> attempt(RoutingContext request, Supplier<Uni<Pass>> shown) {
    String address = request.request().remoteAddress().hostAddress();
    return limits
        .standing(RateClass.SIGN_IN, address)
        .chain(
            standing ->
                standing.isUsedUp()
                    ? Uni.createFrom()
                        .item(
                            Outcome.refused(
                                Status.TOO_MANY_REQUESTS,
                                "Too many wrong keys from here; try again in a few minutes."))
                    : shown.get().chain(pass -> judged(request, address, pass)));
  }

  private Uni<Outcome> judged(RoutingContext request, String address, Pass pass) {
    if (pass.means() == Pass.Means.UNKNOWN) {
      return Uni.createFrom()
          .item(
              Outcome.refused(
                  Status.SERVICE_UNAVAILABLE, "Keys cannot be looked up at the moment."));
    }
    if (pass.caller().isAnonymous()) {
      audit.note(new AuditLog.Deed("anonymous", "sign-in.refused", address));
      return limits
          .count(RateClass.SIGN_IN, address)
          .replaceWith(Outcome.refused(Status.UNAUTHORIZED, "This key does not open anything."));
    }
    audit.note(new AuditLog.Deed(pass.caller().id(), "sign-in", address));
    String before = SessionToken.of(request);
    verification.forget(before);
    // Always a new token: one that somebody had planted in this browser is worth nothing.
    return sessions
        .end(before)
        .chain(() -> sessions.open(pass))
        .map(session -> new Outcome(Optional.of(session), Status.OK, ""));
  }

  Uni<RestResponse<String>> end(String token, HttpServerRequest request) {
    verification.forget(token);
    return sessions.end(token).map(done -> redirect("/foresight/sign-in", cookies.none(request)));
  }

  RestResponse<String> goOn(Opened session, String next, HttpServerRequest request) {
    return redirect(next, cookies.of(session, request));
  }

  private static RestResponse<String> redirect(String to, List<NewCookie> cookies) {
    // As a header, for a Location object would be resolved against the host that was named.
    return ResponseBuilder.<String>create(Status.SEE_OTHER)
        .header("Location", to)
        .header("Cache-Control", "no-store")
        .cookie(cookies.toArray(NewCookie[]::new))
        .build();
  }

  RestResponse<String> page(Status status, String html) {
    return ResponseBuilder.create(status, html)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .build();
  }
}
