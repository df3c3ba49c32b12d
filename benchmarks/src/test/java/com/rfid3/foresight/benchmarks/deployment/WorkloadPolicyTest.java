package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadPolicyTest {
  private static final Map<String, Manifests> RENDERED =
      Map.of(
          "single-node", Manifests.of("overlays/single-node"),
          "production", Manifests.of("overlays/production"),
          "canary", Manifests.of("overlays/canary"),
          "chain", Manifests.of("overlays/chain"),
          "migration", Manifests.of("migration"),
          "rollback", Manifests.of("rollback"));

  static Stream<Workload> workloads() {
    return RENDERED.values().stream().flatMap(manifests -> manifests.workloads().stream());
  }

  static Stream<Workload> services() {
    return workloads().filter(workload -> workload.kind().equals("Deployment"));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void runsAsNobodyInParticular(Workload workload) {
    var context = workload.pod().path("securityContext");
    assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
    assertThat(context.path("runAsUser").asInt()).isGreaterThanOrEqualTo(10_000);
    assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void mayChangeNothingOfItsImage(Workload workload) {
    assertThat(workload.containers())
        .isNotEmpty()
        .allSatisfy(
            container -> {
              var context = container.path("securityContext");
              assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
              assertThat(context.at("/capabilities/add").isMissingNode()).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void holdsNoKeyToTheCluster(Workload workload) {
    assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(workload.pod().path("serviceAccountName").asText()).isNotBlank();
    for (var field : List.of("hostNetwork", "hostPID", "hostIPC")) {
      assertThat(workload.pod().path(field).asBoolean(false)).as(field).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void takesSecretsByReference(Workload workload) {
    assertThat(workload.containers())
        .allSatisfy(
            container ->
                assertThat(container.path("env"))
                    .filteredOn(variable -> isSecret(variable.path("name").asText()))
                    .allSatisfy(
                        variable ->
                            assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
                                .isNotBlank()));
  }

  private static boolean isSecret(String name) {
    return name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY).*");
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void hasItsLimits(Workload workload) {
    assertThat(workload.containers())
        .allSatisfy(
            container -> {
              var resources = container.path("resources");
              assertThat(resources.at("/requests/cpu").asText()).isNotBlank();
              assertThat(resources.at("/requests/memory").asText()).isNotBlank();
              assertThat(resources.at("/limits/memory").asText()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("services")
  void isProbedForThreeDifferentThings(Workload service) {
    assertThat(service.containers())
        .allSatisfy(
            container -> {
              assertThat(path(container, "startupProbe")).isEqualTo("/q/health/started");
              assertThat(path(container, "readinessProbe")).isEqualTo("/q/health/ready");
              assertThat(path(container, "livenessProbe")).isEqualTo("/q/health/live");
            });
  }

  private static String path(JsonNode container, String probe) {
    return container.path(probe).at("/httpGet/path").asText();
  }

  @ParameterizedTest
  @MethodSource("services")
  void hasTheTimeThatItTakesToLeave(Workload service) {
    JsonNode settings =
        Manifests.of(service.overlay()).ofKind("ConfigMap").findFirst().orElseThrow();
    Duration leaving =
        Stream.of("FORESIGHT_SHUTDOWN_NOTICE", "FORESIGHT_SHUTDOWN_PATIENCE")
            .map(name -> service.setting(name).orElse(settings.path("data").path(name).asText()))
            .map(seconds -> Duration.parse("PT" + seconds))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(leaving).isPositive();
    assertThat(service.pod().path("terminationGracePeriodSeconds").asLong())
        .isGreaterThanOrEqualTo(leaving.plusSeconds(5).toSeconds());
  }

  @ParameterizedTest
  @MethodSource("services")
  void isNeverAwayDuringARollout(Workload service) {
    var rolling = service.object().at("/spec/strategy/rollingUpdate");
    assertThat(rolling.path("maxUnavailable").asInt(1)).isZero();
    assertThat(rolling.path("maxSurge").asInt()).isPositive();
  }
}
