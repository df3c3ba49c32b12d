package com.rfid3.foresight.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void findsTheVeryProcessAgain() {
    var file = new PidFile(folder.resolve("run/self.pid"));
    file.write(ProcessHandle.current());
    assertThat(file.running()).contains(ProcessHandle.current());
  }

  @Test
  void neverTakesAStrangerWithTheSameIdForIt() throws IOException {
    var path = folder.resolve("self.pid");
    var longAgo = ProcessHandle.current().info().startInstant().orElseThrow().minusSeconds(60);
    Files.writeString(path, ProcessHandle.current().pid() + " " + longAgo.toEpochMilli());
    assertThat(new PidFile(path).running()).isEmpty();
  }

  @Test
  void knowsNothingOfADamagedOrMissingFile() throws IOException {
    var path = folder.resolve("self.pid");
    assertThat(new PidFile(path).running()).isEmpty();
    Files.writeString(path, "nonsense here");
    assertThat(new PidFile(path).running()).isEmpty();
  }
}
