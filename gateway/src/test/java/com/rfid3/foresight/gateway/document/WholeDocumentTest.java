package com.rfid3.foresight.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.gateway.routes.RouteTable;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.PublicDocument;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.rollout.FlagAuthority;
import com.rfid3.foresight.localstack.rollout.Phase;
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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every public route is described, and its examples are asked and answered as they say. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class WholeDocumentTest {
  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;
  private PublicDocument document;
  private List<DescribedOperation> operations;

  @BeforeEach
  void everythingIsOn() throws SQLException {
    reads = new PublicReads(base);
    document = reads.document();
    operations = DescribedOperation.of(document.root());
    ShopRows.write(database);
    try (var connection = database.root()) {
      new FlagAuthority.Database(connection).enter(Phase.E);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> state("/api/integrated/packs/recommendations").equals("live"));
  }

  @AfterEach
  void asItWas() {
    database.execute("DELETE FROM inventory_config");
  }

  @Test
  void everyRouteIsDescribedWithItsTerms() {
    for (Route route : RouteTable.routes()) {
      DescribedOperation operation = described(route);
      JsonNode content = operation.content();
      assertThat(content.path("summary").asText()).as(route.name()).isNotBlank();
      assertThat(content.path("x-role").asText())
          .as(route.name())
          .isEqualTo(route.admission().role().wire());
      assertThat(content.has("security"))
          .as(route.name())
          .isEqualTo(route.admission().role() != Role.ANONYMOUS);
      for (JsonNode parameter : content.path("parameters")) {
        boolean place = parameter.path("in").asText().equals("path");
        assertThat(!place || parameter.hasNonNull("example")).as(route.name()).isTrue();
      }
    }
  }

  @Test
  void examplesOfAnswersAreOfTheirShape() {
    int examples = 0;
    for (DescribedOperation operation : operations) {
      for (int status : List.of(200, 201)) {
        for (JsonNode example : operation.examplesOf(status)) {
          assertThat(document.faultsBy(operation.schemaOf(status), example.get("value")))
              .as(operation.toString())
              .isEmpty();
          examples++;
        }
      }
    }
    assertThat(examples).isGreaterThan(40);
  }

  @Test
  void readsAnswerTheirExamplesInTheirShape() {
    String admin = new Keys(database).of("admin");
    for (DescribedOperation operation : operations) {
      if (operation.method().equals("GET") && !operation.isStream()) {
        assertAnswered(operation, operation.asked(false), admin);
        assertAnswered(operation, operation.asked(true), admin);
      }
    }
  }

  @Test
  void writesAnswerTheirExamplesInTheirShape() {
    String admin = new Keys(database).of("admin");
    for (DescribedOperation operation : operations) {
      if (!operation.method().equals("GET") && !operation.isStream() && !isOfOperators(operation)) {
        assertAnswered(operation, operation.asked(true), admin);
      }
    }
  }

  @Test
  void writesOfNobodyAreProblemsAsDocumented() {
    for (DescribedOperation operation : operations) {
      boolean open = operation.content().path("x-role").asText().equals("anonymous");
      if (!operation.method().equals("GET") && !open) {
        HttpResponse<String> refused = send(operation, operation.asked(true), "");
        assertThat(refused.statusCode()).as(operation.toString()).isEqualTo(401);
        assertThat(document.faultsOf("Problem", PublicReads.json(refused.body()))).isEmpty();
      }
    }
  }

  private void assertAnswered(DescribedOperation operation, String asked, String key) {
    HttpResponse<String> answer = send(operation, asked, key);
    String what = operation.method() + " " + asked + ": " + answer.body();
    assertThat(operation.content().path("responses").has(Integer.toString(answer.statusCode())))
        .as(answer.statusCode() + " to " + what)
        .isTrue();
    JsonNode body = PublicReads.json(answer.body());
    if (answer.statusCode() < 300) {
      assertThat(document.faultsBy(operation.schemaOf(answer.statusCode()), body))
          .as(what)
          .isEmpty();
    } else {
      assertThat(document.faultsOf("Problem", body)).as(what).isEmpty();
    }
  }

  private HttpResponse<String> send(DescribedOperation operation, String asked, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(asked))
            .header("Content-Type", "application/json")
            .header("X-Request-Id", Services.AS_AGREED + "1")
            .method(
                operation.method(),
                operation
                    .body()
                    .map(body -> BodyPublishers.ofString(body.toString()))
                    .orElse(BodyPublishers.noBody()));
    if (!key.isEmpty()) {
      request.header("X-API-Key", key);
    }
    return reads.send(request.build());
  }

  // Their doors have keys of their own, and tests of their own.
  private static boolean isOfOperators(DescribedOperation operation) {
    return operation.path().contains("/operator/") || operation.path().contains("webhook");
  }

  private DescribedOperation described(Route route) {
    Form wanted = Form.of("/api/" + route.call().path().text());
    return operations.stream()
        .filter(operation -> operation.method().equals(route.call().method()))
        .filter(operation -> Form.of(operation.path()).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new AssertionError(route.name() + " is not described"));
  }

  private String state(String path) {
    return PublicReads.json(reads.get(path).body()).at("/predictive/state").asText();
  }
}
