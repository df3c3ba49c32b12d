package com.rfid3.foresight.alerts.identity;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a caller of one store may touch: alerts of that store and of none. What folds or delivers
 * alerts of every store is for callers of every store.
 */
@ApplicationScoped
public class StoreScope {
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");
  private static final List<String> OF_ALL_STORES =
      List.of("/v1/silences", "/v1/alerts/rules", "/v1/alerts/deliveries");

  private final CurrentCaller caller;

  StoreScope(CurrentCaller caller) {
    this.caller = caller;
  }

  /** Whether the caller may know of what is about this. */
  public boolean covers(Subject subject) {
    return subject.store().isEmpty() || caller.get().mayUse(subject.store());
  }

  // After the filter that finds out who is asking.
  @ServerRequestFilter(priority = 6_000)
  void refuse(ContainerRequestContext request) {
    Caller asking = caller.get();
    String path = request.getUriInfo().getPath();
    boolean changes =
        CHANGING.contains(request.getMethod())
            && OF_ALL_STORES.stream().anyMatch(path::startsWith)
            && !path.endsWith("/preview");
    // Nothing narrows the stream: the list and the history are asked store by store instead.
    boolean tellsOfAll = path.equals("/v1/alerts/events");
    if (asking.isBound() && (changes || tellsOfAll)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "This concerns every store; you are let into store " + asking.store() + " only");
    }
  }
}
