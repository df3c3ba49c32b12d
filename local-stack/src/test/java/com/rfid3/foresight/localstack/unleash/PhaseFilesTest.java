package com.rfid3.foresight.localstack.unleash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The importable project: what each phase opens, and to whom. */
class PhaseFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "C", "D", "E"})
  void everyPhaseHoldsTheTenFlags(String phase) throws IOException {
    assertThat(file(phase).at("/features")).hasSize(10);
    assertThat(file(phase).at("/featureEnvironments")).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({"A, 0, 0", "B, 0, 0", "C, 8, 8", "D, 9, 27", "E, 10, 10"})
  void eachPhaseOpensMoreThanTheOneBefore(String phase, int open, int strategies)
      throws IOException {
    assertThat(texts(file(phase), "/featureEnvironments", "enabled").filter("true"::equals))
        .hasSize(open);
    assertThat(file(phase).at("/featureStrategies")).hasSize(strategies);
  }

  @Test
  void inPhaseCOnlyAdministratorsAreLetIn() throws IOException {
    for (JsonNode strategy : file("C").at("/featureStrategies")) {
      assertThat(strategy.at("/segments/0").asInt()).isEqualTo(1);
    }
    assertThat(file("C").at("/segments/0/name").asText()).isEqualTo("foresight admins");
  }

  @Test
  void inPhaseDAStrategyWithoutASegmentReachesNobodyYet() throws IOException {
    for (JsonNode strategy : file("D").at("/featureStrategies")) {
      assertThat(!strategy.get("segments").isEmpty() || share(strategy).equals("0")).isTrue();
    }
  }

  @Test
  void inPhaseEEveryFlagIsOnForAll() throws IOException {
    for (JsonNode strategy : file("E").at("/featureStrategies")) {
      assertThat(share(strategy)).isEqualTo("100");
      assertThat(strategy.get("segments")).isEmpty();
    }
  }

  @Test
  void theServerIsTheOneThatTheLockFileNames() throws IOException {
    JsonNode lock = new ObjectMapper().readTree(UnleashResource.text("package-lock.json"));

    assertThat(lock.at("/packages/node_modules~1unleash-server/version").asText())
        .isEqualTo(UnleashRelease.VERSION);
    assertThat(lock.toString()).doesNotContain("http://");
    List<String> downloads = new ArrayList<>();
    lock.findValues("resolved").forEach(each -> downloads.add(each.asText()));
    assertThat(downloads).as("no registry is named").isEmpty();
  }

  private static String share(JsonNode strategy) {
    return strategy.at("/parameters/rollout").asText();
  }

  private static Stream<String> texts(JsonNode file, String list, String member) {
    return StreamSupport.stream(file.at(list).spliterator(), false)
        .map(each -> each.get(member).asText());
  }

  private static JsonNode file(String phase) throws IOException {
    return new ObjectMapper().readTree(UnleashResource.text("phase-" + phase + ".json"));
  }
}
