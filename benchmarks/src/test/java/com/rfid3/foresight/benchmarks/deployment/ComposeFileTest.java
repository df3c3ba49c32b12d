package com.rfid3.foresight.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {
  private static final int PI_MEGABYTES = 1_200;

  private static JsonNode service(String name) {
    return compose().path("services").path(name);
  }

  private static JsonNode compose() {
    try {
      return Manifests.yaml(Files.readString(Manifests.root().resolve("docker-compose.yml")))
          .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> services() throws IOException {
    return Manifests.servicesOfTheBuild();
  }

  static Stream<String> ours() throws IOException {
    return Stream.concat(
        services().stream(), Stream.of("schema", "schema-rollback", "schema-verify"));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void mayChangeNothingAndBecomeNobody(String name) {
    var service = service(name);
    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(service.path("user").asText()).isEqualTo("10001:10001");
    assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
    assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
  }

  @ParameterizedTest
  @MethodSource("ours")
  void keepsItsSecretsOutOfTheFile(String name) {
    var service = service(name);
    assertThat(service.at("/env_file/0/path").asText()).startsWith("secrets/");
    assertThat(service.path("environment").toString()).doesNotContainPattern("PASSWORD|TOKEN|_KEY");
  }

  @ParameterizedTest
  @MethodSource("services")
  void waitsForTheDatabaseToBeMadeReady(String name) {
    assertThat(service(name).at("/depends_on/schema/condition").asText())
        .isEqualTo("service_completed_successfully");
    assertThat(service(name).path("healthcheck").path("test")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void hasMoreTimeToEndThanTheEngineGivesUnasked(String name) {
    assertThat(service(name).path("stop_grace_period").asText()).matches("(1[5-9]|[2-9]\\d)s");
  }

  @Test
  void theGatewayWaitsForNoPredictiveService() throws IOException {
    assertThat(service("gateway").path("depends_on").fieldNames())
        .toIterable()
        .doesNotContainAnyElementsOf(services());
  }

  @Test
  void allFourFitAPi() throws IOException {
    int megabytes =
        services().stream()
            .mapToInt(
                name -> Integer.parseInt(service(name).path("mem_limit").asText().replace("m", "")))
            .sum();
    assertThat(megabytes).isPositive().isLessThanOrEqualTo(PI_MEGABYTES);
  }

  @Test
  void everyOtherServerHasItsLimitAndItsHealth() {
    assertThat(StreamSupport.stream(compose().path("services").spliterator(), false))
        .filteredOn(service -> service.path("restart").asText().equals("unless-stopped"))
        .filteredOn(service -> service.has("profiles"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            service -> {
              assertThat(service.path("mem_limit").asText()).isNotBlank();
              assertThat(service.path("healthcheck")).isNotEmpty();
            });
  }
}
