package com.rfid3.foresight.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteProcessesTest {
  @TempDir Path project;
  private SuiteFolder folder;
  private SuiteProcesses processes;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8));

  @BeforeEach
  void prepare() {
    folder = new SuiteFolder(project);
    processes = new SuiteProcesses(folder);
  }

  @Test
  void stopsWhatACrashedSuiteLeftTheGatewayBeforeTheDatabase() {
    var mariaDb = start(Part.MARIADB);
    var gateway = start(Part.GATEWAY);
    assertThat(processes.running()).containsExactly(Part.MARIADB, Part.GATEWAY);
    processes.stopAll(progress);
    assertThat(mariaDb.alive()).isFalse();
    assertThat(gateway.alive()).isFalse();
    assertThat(processes.running()).isEmpty();
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .containsSubsequence("gateway stopped", "MariaDB stopped");
  }

  @Test
  void leavesAStrangerAloneThatHasTheIdOfAPart() throws IOException {
    try (var stranger = start(Part.REDIS)) {
      var longAgo = stranger.handle().info().startInstant().orElseThrow().minusSeconds(90);
      Files.writeString(
          folder.of(Part.REDIS).resolve("redis.pid"),
          stranger.handle().pid() + " " + longAgo.toEpochMilli());
      processes.stopAll(progress);
      assertThat(stranger.alive()).isTrue();
    }
  }

  private ServerProcess start(Part part) {
    return ServerProcess.start(
        new ServerCommand(
            part.label(), List.of("/bin/sh", "-c", "exec sleep 300"), Map.of(), folder.log(part)));
  }
}
