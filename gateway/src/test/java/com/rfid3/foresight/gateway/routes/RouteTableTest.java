package com.rfid3.foresight.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.gateway.limits.RateClass;
import com.rfid3.foresight.platform.identity.Role;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
  private static final List<String> ADMIN_WRITES =
      List.of("models", "training-jobs", "features", "admin");

  static List<Route> routes() {
    return RouteTable.routes();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void whatWritesNeedsARoleAndIsCounted(Route route) {
    if (route.isWrite()) {
      assertThat(route.admission().role()).isGreaterThanOrEqualTo(Role.PLANNER);
      assertThat(route.admission().rate()).isNotEqualTo(RateClass.NONE);
      boolean admin = ADMIN_WRITES.contains(route.scope());
      assertThat(route.admission().role() == Role.ADMIN).isEqualTo(admin);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyShapeIsAnObject(Route route) throws IOException {
    assertThat(new ObjectMapper().readTree(route.part().empty()).isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyLineFindsItself(Route route) {
    String path = "/api/" + route.call().path().text().replaceAll("\\{[a-z_]+}", "x%2Fy");

    assertThat(RouteTable.find(route.call().method(), path)).contains(route);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/integrated/item/A%2FB%3F/predictions, A/B?",
    "GET, /api/integrated/maintenance/health/a+b%20c, a+b c",
    "PUT, /api/integrated/items/x%23y/monitoring, x#y"
  })
  void anIdMayHoldAnything(String method, String path, String id) {
    Route route = RouteTable.find(method, path).orElseThrow();

    assertThat(route.call().path().idIn(path.substring("/api/".length()))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/integrated/item/A/B/predictions",
        "/api/integrated/item//predictions",
        "/api/integrated/demand/forecast/",
        "/api/integrated/demand%2Fforecast",
        "/api/integrated/%64emand/forecast",
        "/api/integrated/Demand/forecast",
        "/api/integrated/admin/%2e%2e/demand/forecast",
        "/api/integrated//admin/jobs",
        "/api/integrated/admin/jobs%00",
        "/integrated/demand/forecast"
      })
  void noOtherSpellingIsARoute(String path) {
    assertThat(RouteTable.find("GET", path)).isEmpty();
  }

  @Test
  void aBackfillIsNoEntityOfAKind() {
    assertThat(RouteTable.find("GET", "/api/integrated/features/backfills/7").orElseThrow().name())
        .isEqualTo("GET integrated/features/backfills/{id}");
    assertThat(
            RouteTable.find("GET", "/api/integrated/features/category/Tables").orElseThrow().name())
        .isEqualTo("GET integrated/features/{kind}/{entity}");
  }

  @Test
  void theFirstWordIsTheScope() {
    assertThat(RouteTable.find("GET", "/api/integrated/alerts/history").orElseThrow().scope())
        .isEqualTo("alerts");
    assertThat(
            RouteTable.find("GET", "/api/inventory-analytics/inventory-summary")
                .orElseThrow()
                .scope())
        .isEqualTo("inventory-analytics");
  }
}
