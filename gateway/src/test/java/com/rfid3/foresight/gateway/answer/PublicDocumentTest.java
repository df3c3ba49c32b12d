package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.PublicDocument;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public document: its examples hold, and what it says may be asked is answered as it says. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class PublicDocumentTest {
  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;
  private PublicDocument document;

  @BeforeEach
  void aShop() {
    reads = new PublicReads(base);
    document = reads.document();
    ShopRows.write(database);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> PublicReads.state(reads.read("item")).equals("live"));
  }

  /** A read of the document: its path, and what it answers. */
  private record Operation(String path, JsonNode get) {
    String dataSchema() {
      String reference =
          get.at("/responses/200/content/application~1json/schema/allOf/1/properties/data/$ref")
              .asText();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The path with the examples of the parameters that are chosen. */
    String asked(List<String> chosen) {
      StringBuilder query = new StringBuilder();
      String filled = path;
      for (JsonNode parameter : get.path("parameters")) {
        String name = parameter.get("name").asText();
        String example = parameter.path("example").asText();
        filled = filled.replace("{" + name + "}", example);
        if (chosen.contains(name)) {
          query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(example);
        }
      }
      return filled + query;
    }

    List<String> queryParameters() {
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : get.path("parameters")) {
        if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
          names.add(parameter.get("name").asText());
        }
      }
      return names;
    }
  }

  @Test
  void itIsOpenApi31AndDescribesTheReads() {
    assertThat(document.root().get("openapi").asText()).startsWith("3.1");
    assertThat(reads().stream().map(Operation::path))
        .contains(
            "/api/integrated/item/{item_id}/predictions",
            "/api/integrated/dashboard/alerts",
            "/api/inventory-analytics/enhanced-insights",
            "/api/inventory-analytics/inventory-summary",
            "/api/predictive/health",
            "/api/integrated/flags");
    assertThat(reads.get("/q/swagger-ui/").statusCode()).isEqualTo(200);
  }

  @Test
  void everyExampleIsOfTheShapeThatItIsAnExampleOf() {
    for (Operation read : reads()) {
      JsonNode examples = read.get().at("/responses/200/content/application~1json/examples");
      assertThat(examples).as(read.path()).isNotEmpty();
      for (JsonNode example : examples) {
        assertThat(document.faults(read.dataSchema(), example.get("value")))
            .as(read.path())
            .isEmpty();
      }
    }
  }

  @Test
  void theExamplesOfTheParametersAreAnsweredAsDocumented() {
    for (Operation read : reads()) {
      List<String> names = read.queryParameters();
      assertAnswered(read, List.of());
      assertAnswered(read, names);
      names.forEach(name -> assertAnswered(read, List.of(name)));
    }
  }

  @Test
  void refusalsAreProblemsAsDocumented() {
    for (String path :
        List.of(
            "/api/integrated/dashboard/alerts?limit=0",
            "/api/inventory-analytics/enhanced-insights?time_range=x",
            "/api/integrated/item/NO-SUCH/predictions")) {
      JsonNode problem = PublicReads.json(reads.get(path).body());
      assertThat(document.faultsOf("Problem", problem)).as(path + problem).isEmpty();
    }
  }

  private void assertAnswered(Operation read, List<String> parameters) {
    String path = read.asked(parameters);
    var response = reads.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    JsonNode answer = PublicReads.json(response.body());
    assertThat(document.faults(read.dataSchema(), answer)).as(path).isEmpty();
  }

  private List<Operation> reads() {
    List<Operation> found = new ArrayList<>();
    document
        .root()
        .get("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().path("get");
              if (get.at("/tags/0").asText().equals("Reads")) {
                found.add(new Operation(path.getKey(), get));
              }
            });
    return found;
  }
}
