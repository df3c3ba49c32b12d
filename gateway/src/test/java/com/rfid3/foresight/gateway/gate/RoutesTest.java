package com.rfid3.foresight.gateway.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.gateway.routes.RouteTable;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.gateway.standin.Steadily;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.platform.identity.Role;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every line of the table against the running gateway. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class RoutesTest {
  private static final String OTHER_STORE = "9999";
  private static final List<String> ANSWERED = List.of("today", "feature-views", "silences");

  TestDatabase database;
  Services services;

  @TestHTTPResource URI base;

  private Keys keys;
  private PublicReads reads;

  static Stream<Route> all() {
    return RouteTable.routes().stream();
  }

  static Stream<Route> restricted() {
    return all()
        .filter(route -> route.admission().role() != Role.ANONYMOUS)
        .filter(route -> route.owner() != Owner.RESOURCE);
  }

  static Stream<Route> forwarded() {
    return all().filter(route -> !List.of(Owner.RESOURCE, Owner.GATEWAY).contains(route.owner()));
  }

  static Stream<Route> answeredInOnePiece() {
    return forwarded().filter(route -> !route.isStream());
  }

  @BeforeEach
  void connect() {
    ShopRows.write(database);
    keys = new Keys(database);
    reads = new PublicReads(base);
    // A breaker that the test before has opened lets a call through a second later.
    await().atMost(Duration.ofSeconds(30)).until(() -> Steadily.holds(this::everythingIsLive));
  }

  private boolean everythingIsLive() {
    return ANSWERED.stream().allMatch(path -> PublicReads.state(read(path)).equals("live"));
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
  }

  @ParameterizedTest
  @MethodSource("restricted")
  void aRoleBelowIsRefusedAndNobodyIsSentToSignIn(Route route) {
    Role below = Role.values()[route.admission().role().ordinal() - 1];

    assertThat(call(route, "", null).statusCode()).isEqualTo(401);
    if (below != Role.ANONYMOUS) {
      assertThat(call(route, "", keys.of(below.wire())).statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noOtherStoreIsShownToWhomOneStoreIsOpen(Route route) {
    String bound = keys.of("admin", "3607");

    HttpResponse<String> other = call(route, "?store=" + OTHER_STORE, bound);
    assertThat(other.statusCode()).as(other.body()).isEqualTo(403);
    assertThat(call(route, "?store=all", bound).statusCode()).isEqualTo(403);
    assertThat(call(route, "?store=3607&store=" + OTHER_STORE, bound).statusCode()).isEqualTo(403);
  }

  @Test
  void theFeaturesOfAnotherStoreAreNotShown() {
    String bound = keys.of("admin", "3607");

    for (String store : List.of(OTHER_STORE, "3607%20", "%39999")) {
      var request = HttpRequest.newBuilder(base.resolve("/api/integrated/features/store/" + store));
      assertThat(reads.send(request.header("X-API-Key", bound).build()).statusCode())
          .as(store)
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("answeredInOnePiece")
  void theStoreIsNamedToTheService(Route route) {
    String bound = keys.of("admin", "3607");

    HttpResponse<String> answer = call(route, "", bound);
    JsonNode echo = PublicReads.json(answer.body()).path("data");

    if (echo.has("uri")) {
      assertThat(echo.get("uri").asText()).contains("store=3607");
      assertThat(echo.get("x-foresight-store").asText()).isEqualTo("3607");
      assertThat(echo.get("x-foresight-caller").asText()).isEqualTo("key:test-admin");
    } else {
      assertThat(answer.body()).as("only what is off is not asked").containsAnyOf("off", "_off");
    }
  }

  @ParameterizedTest
  @MethodSource("forwarded")
  void withoutItsServiceARouteKeepsItsShapeOrSaysWhatIsAway(Route route) {
    services.all(Mood.DOWN);

    HttpResponse<String> answer = call(route, "?fresh=" + System.nanoTime(), keys.of("admin"));
    JsonNode body = PublicReads.json(answer.body());

    if (route.isWrite() || route.isStream()) {
      assertThat(answer.statusCode()).as(answer.body()).isIn(503, 409);
      assertThat(body.get("code").asText()).isIn("SERVICE_UNAVAILABLE", "CONFLICT");
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(body.get("data")).isEqualTo(PublicReads.json(route.part().empty()));
      assertThat(PublicReads.state(body))
          .isIn("empty/service_down", "empty/circuit_open", "off/flag_off");
    }
  }

  private JsonNode read(String path) {
    return PublicReads.json(reads.get("/api/integrated/" + path).body());
  }

  private HttpResponse<String> call(Route route, String query, String key) {
    String template = route.call().path().text().replace("{store}", "3607");
    String path = "/api/" + template.replaceAll("\\{[a-z_]+}", "aB12");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path + query))
            .header("Content-Type", "application/json")
            .method(
                route.call().method(),
                route.call().method().equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{\"ids\":[]}"));
    if (key != null) {
      request.header("X-API-Key", key);
    }
    return reads.send(request.build());
  }
}
