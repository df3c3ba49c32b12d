package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CanaryPolicyTest {
  private static final Manifests CANARY = Manifests.of("overlays/canary");
  private static final Manifests PRODUCTION = Manifests.of("overlays/production");

  private static JsonNode one(String kind, String name) {
    return CANARY
        .ofKind(kind)
        .filter(object -> object.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> forcedOff(JsonNode deployment) {
    var variables = deployment.at("/spec/template/spec/containers/0/env");
    return StreamSupport.stream(variables.spliterator(), false)
        .filter(variable -> variable.path("value").asText().equals("false"))
        .map(variable -> variable.path("name").asText())
        .toList();
  }

  @Test
  void onlyTheGatewayIsThereTwice() {
    assertThat(CANARY.names("Deployment"))
        .containsAll(PRODUCTION.names("Deployment"))
        .hasSize(PRODUCTION.names("Deployment").size() + 1)
        .contains("gateway-canary");
    assertThat(CANARY.names("Service")).isEqualTo(PRODUCTION.names("Service"));
    assertThat(CANARY.names("ServiceAccount")).isEqualTo(PRODUCTION.names("ServiceAccount"));
    assertThat(CANARY.names("NetworkPolicy")).isEqualTo(PRODUCTION.names("NetworkPolicy"));
  }

  @Test
  void bothAreBehindTheSameAddressAndACallerStaysWithOne() {
    var service = one("Service", "gateway").path("spec");
    assertThat(service.path("sessionAffinity").asText()).isEqualTo("ClientIP");
    for (var name : List.of("gateway", "gateway-canary")) {
      var labels = one("Deployment", name).at("/spec/template/metadata/labels");
      service
          .path("selector")
          .properties()
          .forEach(wanted -> assertThat(labels.path(wanted.getKey())).isEqualTo(wanted.getValue()));
    }
  }

  @Test
  void noneTakesThePodsOfTheOther() {
    for (var name : List.of("gateway", "gateway-canary")) {
      var deployment = one("Deployment", name).path("spec");
      assertThat(deployment.at("/selector/matchLabels/foresight~1track").asText())
          .isEqualTo(deployment.at("/template/metadata/labels/foresight~1track").asText())
          .isEqualTo(name.equals("gateway") ? "stable" : "canary");
    }
  }

  @Test
  void theCanaryIsTheSmallerShare() {
    int canary = one("Deployment", "gateway-canary").at("/spec/replicas").asInt();
    assertThat(canary)
        .isPositive()
        .isLessThan(one("HorizontalPodAutoscaler", "gateway").at("/spec/minReplicas").asInt());
  }

  @Test
  void thePhaseIsShutAtTheOthersAlone() {
    assertThat(forcedOff(one("Deployment", "gateway"))).isNotEmpty();
    assertThat(forcedOff(one("Deployment", "gateway-canary"))).isEmpty();
  }
}
