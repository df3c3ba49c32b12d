package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ShardedForecastTest {
  private static final Manifests CHAIN = Manifests.of("overlays/chain");

  private static JsonNode job() {
    return CHAIN
        .ofKind("CronJob")
        .filter(object -> object.at("/metadata/name").asText().equals("forecast"))
        .findFirst()
        .orElseThrow()
        .at("/spec/jobTemplate/spec");
  }

  private static Map<String, String> variables(JsonNode pod) {
    return StreamSupport.stream(pod.at("/containers/0/env").spliterator(), false)
        .collect(
            Collectors.toMap(
                variable -> variable.path("name").asText(),
                variable -> variable.path("value").asText()));
  }

  @Test
  void asManyPodsAsParts() {
    assertThat(job().path("completionMode").asText()).isEqualTo("Indexed");
    assertThat(variables(job().at("/template/spec")).get("FORESIGHT_SHARDS"))
        .isEqualTo(job().path("completions").asText());
    assertThat(job().path("backoffLimitPerIndex").asInt()).isPositive();
  }

  @Test
  void thePodsDoNothingElseAndTheServiceLeavesItToThem() {
    assertThat(variables(job().at("/template/spec")))
        .containsEntry("FORESIGHT_FORECAST_RUN_LOOK", "off")
        .containsEntry("FORESIGHT_TRAINING_LOOK", "off")
        .containsEntry("FORESIGHT_OUTCOMES_LOOK", "off")
        .containsEntry("FORESIGHT_RETENTION_LOOK", "off");
    assertThat(CHAIN.workloads())
        .filteredOn(workload -> workload.name().equals("prediction-service"))
        .singleElement()
        .satisfies(
            service ->
                assertThat(variables(service.pod()))
                    .containsEntry("FORESIGHT_FORECAST_RUN_LOOK", "off"));
  }

  @Test
  void nobodyAsksAPodOfTheJob() {
    String label = job().at("/template/metadata/labels/app.kubernetes.io~1name").asText();
    assertThat(CHAIN.ofKind("Service"))
        .noneMatch(
            service -> service.at("/spec/selector/app.kubernetes.io~1name").asText().equals(label));
  }
}
