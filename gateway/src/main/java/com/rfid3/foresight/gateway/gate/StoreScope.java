package com.rfid3.foresight.gateway.gate;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.web.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a caller of one store may ask for: that store, whether it says so or not. */
final class StoreScope {
  static final String PARAMETER = "store";

  private StoreScope() {}

  /** Whether a resource of the gateway's own narrows its answer to a store that is named. */
  static boolean isReadBy(Route route) {
    return route.scope().equals("dashboard") || route.scope().equals("inventory-analytics");
  }

  /** The refusal of a query that names another store, or all of them. */
  static Optional<ProblemException> refusal(Caller caller, List<String> named) {
    return named.stream().allMatch(caller::mayUse)
        ? Optional.empty()
        : Optional.of(otherStore(caller));
  }

  static ProblemException otherStore(Caller caller) {
    return new ProblemException(
        ProblemCode.FORBIDDEN, "You may see and change store " + caller.store() + " only");
  }

  /** A path with its query, in which the caller's store is named. */
  static String naming(Caller caller, String uri, List<String> named) {
    if (!caller.isBound() || !named.isEmpty()) {
      return uri;
    }
    String store = PARAMETER + "=" + URLEncoder.encode(caller.store(), StandardCharsets.UTF_8);
    return uri + (uri.contains("?") ? "&" : "?") + store;
  }
}
