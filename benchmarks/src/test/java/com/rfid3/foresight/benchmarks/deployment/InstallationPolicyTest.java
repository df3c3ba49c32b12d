package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationPolicyTest {
  private static final Manifests PRODUCTION = Manifests.of("overlays/production");

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single-node", "overlays/production"})
  void everyServiceOfTheBuildIsDeployed(String overlay) throws IOException {
    assertThat(Manifests.of(overlay).names("Deployment")).isEqualTo(Manifests.servicesOfTheBuild());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single-node", "overlays/production"})
  void theNamespaceRefusesWhatIsNotRestricted(String overlay) {
    assertThat(Manifests.of(overlay).ofKind("Namespace"))
        .singleElement()
        .satisfies(
            namespace ->
                assertThat(
                        namespace
                            .path("metadata")
                            .path("labels")
                            .path("pod-security.kubernetes.io/enforce")
                            .asText())
                    .isEqualTo("restricted"));
  }

  @Test
  void inProductionEveryServiceHasTwoOfItAndGrows() {
    var services = PRODUCTION.names("Deployment");
    assertThat(PRODUCTION.names("PodDisruptionBudget")).isEqualTo(services);
    assertThat(PRODUCTION.names("HorizontalPodAutoscaler")).isEqualTo(services);
    assertThat(PRODUCTION.ofKind("HorizontalPodAutoscaler"))
        .allSatisfy(
            scaler -> assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(2));
    assertThat(PRODUCTION.workloads())
        .filteredOn(workload -> workload.kind().equals("Deployment"))
        .allSatisfy(
            workload -> assertThat(workload.pod().path("topologySpreadConstraints")).isNotEmpty());
  }

  @Test
  void nothingTalksUnlessAllowed() {
    assertThat(policies())
        .filteredOn(policy -> policy.at("/metadata/name").asText().equals("deny-all"))
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.at("/spec/podSelector")).isEmpty();
              assertThat(policy.at("/spec/policyTypes")).hasSize(2);
            });
  }

  @Test
  void whatOneServiceMayCallTheOtherLetsIn() {
    assertThat(edges("egress", "to")).isNotEmpty();
    assertThat(edges("egress", "to").map(Edge::turned).toList())
        .containsExactlyInAnyOrderElementsOf(edges("ingress", "from").toList());
  }

  @Test
  void onlyTheGatewayIsOpenToThePublic() {
    var open =
        policies().stream()
            .filter(policy -> all(policy.at("/spec/ingress")).anyMatch(rule -> !rule.has("from")))
            .map(policy -> selected(policy.at("/spec/podSelector")))
            .toList();
    assertThat(open).containsExactly("gateway");
  }

  private static List<JsonNode> policies() {
    return PRODUCTION.ofKind("NetworkPolicy").toList();
  }

  private record Edge(String at, String other) {
    Edge turned() {
      return new Edge(other, at);
    }
  }

  private static Stream<Edge> edges(String direction, String peers) {
    return policies().stream()
        .flatMap(
            policy ->
                all(policy.path("spec").path(direction))
                    .flatMap(rule -> all(rule.path(peers)))
                    .filter(peer -> peer.has("podSelector"))
                    .map(
                        peer ->
                            new Edge(
                                selected(policy.at("/spec/podSelector")),
                                selected(peer.path("podSelector")))));
  }

  private static String selected(JsonNode selector) {
    return selector.path("matchLabels").path("app.kubernetes.io/name").asText();
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
