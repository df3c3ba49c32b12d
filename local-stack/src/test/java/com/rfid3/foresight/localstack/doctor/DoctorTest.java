package com.rfid3.foresight.localstack.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
  @TempDir Path project;

  @ParameterizedTest
  @CsvSource({
    "Apache Maven 3.9.11 (abc), GOOD",
    "Apache Maven 4.0.0-rc-1, GOOD",
    "Apache Maven 3.6.3, BAD",
    "command not found, BAD"
  })
  void judgesMavenByItsVersion(String output, Verdict verdict) {
    assertThat(MavenCheck.judge(Path.of("/bin/mvn"), output).verdict()).isEqualTo(verdict);
  }

  @Test
  void missesMavenOnAnEmptyPath() {
    assertThat(new MavenCheck(project.toString()).look())
        .singleElement()
        .satisfies(finding -> assertThat(finding.remedy()).contains("apt-get install maven"));
  }

  @ParameterizedTest
  @CsvSource({"8000, GOOD", "2000, POOR", "700, BAD", "-1, POOR"})
  void judgesMemory(long megabytes, Verdict verdict) {
    assertThat(only(new MemoryCheck(megabytes)).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"9000, GOOD", "3000, POOR", "100, BAD"})
  void judgesDisk(long megabytes, Verdict verdict) {
    assertThat(new DiskCheck(project).judge(megabytes).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"Linux, amd64, GOOD", "Mac OS X, aarch64, BAD", "Linux, aarch64, BAD"})
  void judgesTheSystem(String name, String architecture, Verdict verdict) {
    assertThat(only(new SystemCheck(name, architecture)).verdict()).isEqualTo(verdict);
  }

  @Test
  void wantsJdk25() {
    assertThat(only(new JdkCheck(21, "/opt/jdk")).verdict()).isEqualTo(Verdict.BAD);
  }

  @Test
  void namesATakenPortWithItsSetting() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment = new HashMap<>();
      environment.put("FORESIGHT_GATEWAY_PORT", Integer.toString(taken.getLocalPort()));
      assertThat(new PortCheck(environment, project).look())
          .filteredOn(finding -> finding.remedy().contains("FORESIGHT_GATEWAY_PORT"))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.line()).contains(taken.getLocalPort() + " of the gateway"));
    }
  }

  private static Finding only(Check check) {
    List<Finding> findings = check.look();
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }
}
