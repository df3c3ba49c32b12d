package com.rfid3.foresight.gateway.gate;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.Pass;
import com.rfid3.foresight.gateway.access.Pass.Means;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.platform.identity.Role;
import com.rfid3.foresight.platform.web.ProblemException;
import java.util.Optional;

/**
 * Whether a pass is enough for a route. A refusal says what is missing, never what is behind it.
 *
 * @param fromOwnPage whether the request proves to come from a page of ours in this session
 */
record Admission(Route route, Pass pass, boolean fromOwnPage) {

  /** What is missing; empty where nothing is. */
  Optional<ProblemException> refusal() {
    if (pass.means() == Means.REFUSED) {
      return Optional.of(unauthorized("This key or token does not open anything"));
    }
    if (pass.caller().isAnonymous()) {
      return needed() == Role.ANONYMOUS || judgesItself()
          ? Optional.empty()
          : Optional.of(nobody());
    }
    if (!pass.caller().role().isAtLeast(needed())) {
      return Optional.of(forbidden("This needs the role " + needed().wire()));
    }
    if (!pass.covers(route.scope())) {
      return Optional.of(forbidden("This key is not for " + route.scope()));
    }
    boolean forgeable = pass.means() == Means.SESSION && route.isWrite();
    return forgeable && !fromOwnPage
        ? Optional.of(forbidden("This does not come from a page of ours: X-CSRF-Token is missing"))
        : Optional.empty();
  }

  // The launcher and the Unleash server show secrets of their own, at their own resources.
  private boolean judgesItself() {
    return route.owner() == Owner.RESOURCE;
  }

  private Role needed() {
    return route.admission().role();
  }

  private ProblemException nobody() {
    return pass.means() == Means.UNKNOWN
        ? new ProblemException(
            ProblemCode.SERVICE_UNAVAILABLE, "Who you are cannot be found out at the moment")
        : unauthorized("Sign in, or send a key: this needs the role " + needed().wire());
  }

  private static ProblemException unauthorized(String detail) {
    return new ProblemException(ProblemCode.UNAUTHORIZED, detail);
  }

  private static ProblemException forbidden(String detail) {
    return new ProblemException(ProblemCode.FORBIDDEN, detail);
  }
}
