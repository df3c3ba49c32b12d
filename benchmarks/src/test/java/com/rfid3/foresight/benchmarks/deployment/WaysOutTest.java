package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways out that an installation opens by itself, each for one service. */
class WaysOutTest {

  private static Set<Integer> portsOut(List<JsonNode> policies) {
    return policies.stream()
        .flatMap(policy -> StreamSupport.stream(policy.at("/spec/egress").spliterator(), false))
        .flatMap(rule -> StreamSupport.stream(rule.path("ports").spliterator(), false))
        .map(port -> port.path("port").asInt())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "mail, alert-integration-service, '465, 587'",
    "webhooks, alert-integration-service, 443",
    "oidc, gateway, 443"
  })
  void eachOpensItsPortsForOneService(String component, String service, String ports) {
    var objects = Manifests.of("components/" + component).objects();
    assertThat(objects)
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.path("kind").asText()).isEqualTo("NetworkPolicy");
              assertThat(policy.at("/metadata/namespace").asText()).isEqualTo("foresight");
              assertThat(policy.at("/spec/policyTypes")).hasSize(1);
              assertThat(
                      policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name").asText())
                  .isEqualTo(service);
            });
    assertThat(portsOut(objects))
        .isEqualTo(
            Set.of(ports.split(", ")).stream().map(Integer::valueOf).collect(Collectors.toSet()));
  }

  @Test
  void tracesMayGoToACollectorFromEveryService() {
    var objects = Manifests.of("components/traces").objects();
    assertThat(objects)
        .singleElement()
        .satisfies(
            policy ->
                assertThat(
                        policy
                            .at("/spec/podSelector/matchLabels/app.kubernetes.io~1part-of")
                            .asText())
                    .isEqualTo("foresight"));
    assertThat(portsOut(objects)).containsExactlyInAnyOrder(4317, 4318);
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/single-node", "overlays/production", "overlays/canary"})
  void noneIsOpenUnlessAskedFor(String overlay) {
    var policies = Manifests.of(overlay).ofKind("NetworkPolicy").toList();
    assertThat(portsOut(policies)).contains(3306).doesNotContain(443, 465, 587, 4317, 4318);
  }
}
