package com.rfid3.foresight.gateway.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.Pass;
import com.rfid3.foresight.gateway.access.Pass.Means;
import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.gateway.routes.RouteTable;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import com.rfid3.foresight.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

  @ParameterizedTest
  @CsvSource({
    "GET, demand/forecast, ANONYMOUS, NOTHING, OK",
    "GET, demand/forecast, ANONYMOUS, REFUSED, UNAUTHORIZED",
    "GET, demand/forecast, ANONYMOUS, UNKNOWN, OK",
    "PUT, planning/costs, ANONYMOUS, NOTHING, UNAUTHORIZED",
    "PUT, planning/costs, ANONYMOUS, UNKNOWN, SERVICE_UNAVAILABLE",
    "PUT, planning/costs, VIEWER, KEY, FORBIDDEN",
    "PUT, planning/costs, PLANNER, KEY, OK",
    "PUT, planning/costs, ADMIN, BEARER, OK",
    "POST, restock/7/decision, PLANNER, KEY, FORBIDDEN",
    "POST, restock/7/decision, APPROVER, KEY, OK",
    "POST, models/demand/train, APPROVER, KEY, FORBIDDEN",
    "GET, admin/audit, APPROVER, SESSION, FORBIDDEN",
    "GET, admin/audit, ADMIN, SESSION, OK",
    "POST, admin/kill-switch, PLANNER, KEY, FORBIDDEN",
    "POST, features/historical, ANONYMOUS, NOTHING, UNAUTHORIZED"
  })
  void aRoleIsEnoughOrNot(String method, String path, Role role, Means means, String outcome) {
    assertThat(outcome(new Admission(route(method, path), pass(role, means), true)))
        .isEqualTo(outcome);
  }

  @Test
  void aBrowserWritesFromAPageOfOursOnly() {
    Route write = route("PUT", "planning/costs");

    assertThat(outcome(new Admission(write, pass(Role.PLANNER, Means.SESSION), false)))
        .isEqualTo("FORBIDDEN");
    assertThat(outcome(new Admission(write, pass(Role.PLANNER, Means.SESSION), true)))
        .isEqualTo("OK");
    assertThat(outcome(new Admission(write, pass(Role.PLANNER, Means.KEY), false)))
        .as("no browser sends a key by itself")
        .isEqualTo("OK");
  }

  @Test
  void aNarrowKeyOpensItsFamilyOnly() {
    Pass narrow = new Pass(visitor(Role.ADMIN), Means.KEY, Set.of("alerts", "silences"), "");

    assertThat(outcome(new Admission(route("POST", "alerts/bulk"), narrow, false))).isEqualTo("OK");
    assertThat(outcome(new Admission(route("GET", "admin/audit"), narrow, false)))
        .isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource({"3607, 3607, true", "3607, 6800, false", "3607, all, false", "'', 6800, true"})
  void aStoreIsItsOwnOrRefused(String bound, String named, boolean allowed) {
    Caller caller = new Caller("key:x", Role.VIEWER, bound);

    assertThat(StoreScope.refusal(caller, List.of(named)).isEmpty()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a?store=3607",
    "/a?limit=1, /a?limit=1&store=3607",
  })
  void theStoreIsNamedWhereItWasNot(String uri, String named) {
    Caller caller = new Caller("key:x", Role.VIEWER, "3607");

    assertThat(StoreScope.naming(caller, uri, List.of())).isEqualTo(named);
    assertThat(StoreScope.naming(Caller.ANONYMOUS, uri, List.of())).isEqualTo(uri);
    assertThat(StoreScope.naming(caller, uri, List.of("3607"))).isEqualTo(uri);
  }

  private static String outcome(Admission admission) {
    return admission.refusal().map(ProblemException::code).map(ProblemCode::name).orElse("OK");
  }

  private static Route route(String method, String path) {
    return RouteTable.find(method, "/api/integrated/" + path).orElseThrow();
  }

  private static Pass pass(Role role, Means means) {
    return new Pass(visitor(role), means, Set.of(), "");
  }

  private static Visitor visitor(Role role) {
    return role == Role.ANONYMOUS
        ? Visitor.ANONYMOUS
        : new Visitor(new Caller("key:x", role, ""), "", "");
  }
}
