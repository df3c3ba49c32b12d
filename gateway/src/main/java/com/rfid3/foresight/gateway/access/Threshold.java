package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** While reading needs somebody who has signed in: who passes, and where the others are sent. */
@ApplicationScoped
class Threshold {
  static final String SIGN_IN = "/foresight/sign-in";
  // What it takes to sign in, and what tells a supervisor that the gateway lives.
  private static final Set<String> OPEN =
      Set.of(
          SIGN_IN,
          SIGN_IN + "/oidc",
          "/foresight/sign-in.css",
          "/foresight/sign-out",
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/health/started");

  private final AccessSettings settings;
  private final ProblemWriter problems;

  Threshold(AccessSettings settings, ProblemWriter problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** Whether the request may go on; where not, it has been answered. */
  boolean admits(RoutingContext request, Pass pass) {
    if (!settings.requireSignIn() || OPEN.contains(request.normalizedPath())) {
      return true;
    }
    if (pass.caller().isAnonymous()) {
      turnAway(request, pass);
      return false;
    }
    boolean forged =
        pass.means() == Pass.Means.SESSION
            && SameOrigin.isWrite(request.request().method().name())
            && !SameOrigin.holds(request.request());
    if (forged) {
      problems.write(
          request,
          new ProblemException(ProblemCode.FORBIDDEN, "This does not come from a page of ours"));
    }
    return !forged;
  }

  private void turnAway(RoutingContext request, Pass pass) {
    if (pass.means() == Pass.Means.UNKNOWN) {
      problems.write(request, cannotTell());
    } else if (isPage(request.request())) {
      String next = URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
      request.request().resume();
      request
          .response()
          .setStatusCode(303)
          .putHeader("Location", SIGN_IN + "?next=" + next)
          .putHeader("Cache-Control", "no-store")
          .end();
    } else {
      problems.write(
          request, new ProblemException(ProblemCode.UNAUTHORIZED, "Sign in, or send a key"));
    }
  }

  static ProblemException cannotTell() {
    return new ProblemException(
        ProblemCode.SERVICE_UNAVAILABLE, "Who you are cannot be found out at the moment");
  }

  private static boolean isPage(HttpServerRequest request) {
    String accepted = request.getHeader("Accept");
    return !SameOrigin.isWrite(request.method().name())
        && accepted != null
        && accepted.contains("text/html");
  }
}
