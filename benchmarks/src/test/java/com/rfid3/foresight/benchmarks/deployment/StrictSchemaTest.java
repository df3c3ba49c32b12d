package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object against the API's own schema: an unknown field or a missing one is an error. */
class StrictSchemaTest {
  @FunctionalInterface
  private interface Schema {
    void check(JsonElement object) throws IOException;
  }

  private static final Map<String, Schema> SCHEMAS =
      Map.ofEntries(
          Map.entry("ConfigMap", V1ConfigMap::validateJsonElement),
          Map.entry("CronJob", V1CronJob::validateJsonElement),
          Map.entry("Deployment", V1Deployment::validateJsonElement),
          Map.entry("HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
          Map.entry("Job", V1Job::validateJsonElement),
          Map.entry("Namespace", V1Namespace::validateJsonElement),
          Map.entry("NetworkPolicy", V1NetworkPolicy::validateJsonElement),
          Map.entry("PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement),
          Map.entry("PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
          Map.entry("Service", V1Service::validateJsonElement),
          Map.entry("ServiceAccount", V1ServiceAccount::validateJsonElement));

  record Named(String name, JsonNode object) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> objects() {
    return Stream.of(
            "overlays/single-node",
            "overlays/production",
            "overlays/canary",
            "overlays/chain",
            "migration",
            "rollback",
            "components/mail",
            "components/webhooks",
            "components/oidc",
            "components/traces")
        .map(Manifests::of)
        .flatMap(
            manifests ->
                manifests.objects().stream()
                    .map(
                        object ->
                            new Named(
                                "%s: %s %s"
                                    .formatted(
                                        manifests.overlay(),
                                        object.path("kind").asText(),
                                        object.at("/metadata/name").asText()),
                                object)));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void isAnObjectOfTheApi(Named named) {
    assertThatCode(() -> check(named.object())).doesNotThrowAnyException();
  }

  @Test
  void aMisspeltFieldIsFound() {
    var deployment =
        (ObjectNode)
            Manifests.of("overlays/production").ofKind("Deployment").findFirst().orElseThrow();
    ((ObjectNode) deployment.at("/spec/template/spec")).put("automountServiceAcountToken", false);
    assertThatThrownBy(() -> check(deployment)).hasMessageContaining("automountServiceAcountToken");
  }

  private static void check(JsonNode object) throws IOException {
    SCHEMAS.get(object.path("kind").asText()).check(JsonParser.parseString(object.toString()));
  }
}
