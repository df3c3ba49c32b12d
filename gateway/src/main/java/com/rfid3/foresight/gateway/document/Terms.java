package com.rfid3.foresight.gateway.document;

import com.rfid3.foresight.gateway.limits.RateClass;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.platform.identity.Role;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** On what terms a route is open: who, how often, and how a refusal reads. */
record Terms(Route route) {
  /** By status, the response among the components that says so. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "Invalid",
          "401", "Unauthorized",
          "403", "Forbidden",
          "404", "NotFound",
          "409", "Conflict",
          "414", "TooLong",
          "422", "Mismatch",
          "429", "TooMany",
          "503", "Unavailable",
          "504", "TimedOut");

  void addTo(Operation operation) {
    Role role = route.admission().role();
    operation.addExtension("x-role", role.wire());
    operation.addExtension(
        "x-rate-class", route.admission().rate().name().toLowerCase(Locale.ROOT));
    if (role != Role.ANONYMOUS) {
      for (String scheme : new String[] {"key", "session", "bearer"}) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(scheme));
      }
    }
    if (route.isWrite() && route.owner() != Owner.RESOURCE) {
      operation.addParameter(reference("IdempotencyKey"));
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    refusals().forEach(status -> refuse(operation.getResponses(), status));
  }

  private static Parameter reference(String name) {
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  private static void refuse(APIResponses responses, String status) {
    if (!responses.hasAPIResponse(status)
        || responses.getAPIResponse(status).getContent() == null) {
      responses.addAPIResponse(
          status,
          OASFactory.createAPIResponse().ref("#/components/responses/" + REFUSALS.get(status)));
    }
  }

  private Set<String> refusals() {
    Set<String> statuses = new LinkedHashSet<>(Set.of("400", "401", "403", "414"));
    // A service may be asked for what is not there by a parameter too.
    if (route.call().path().text().contains("{") || route.owner() != Owner.RESOURCE) {
      statuses.add("404");
    }
    if (route.admission().rate() != RateClass.NONE) {
      statuses.add("429");
    }
    if (route.isWrite()) {
      statuses.addAll(Set.of("409", "503", "504"));
    }
    if (route.isWrite() && route.owner() != Owner.RESOURCE) {
      statuses.add("422");
    }
    // Whose store an item is in, and what has no last good answer, cannot be made up.
    statuses.add("503");
    return statuses;
  }
}
