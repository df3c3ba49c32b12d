package com.rfid3.foresight.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTest {
  @TempDir Path project;

  /** Takes the lock in a process of its own and waits to be killed. */
  public static void main(String[] arguments) {
    var folder = new SuiteFolder(Path.of(arguments[0]));
    var lock = SuiteLock.take(folder);
    // The test looks by taking it for a moment, perhaps at this moment.
    while (lock.isEmpty()) {
      lock = SuiteLock.take(folder);
    }
    while (lock.get().isOpen()) {
      LockSupport.park();
    }
  }

  @Test
  void isFreeAgainWhenItsHolderIsKilled() {
    var folder = new SuiteFolder(project);
    assertThat(SuiteLock.isHeld(folder)).isFalse();
    try (var holder = holder()) {
      while (!SuiteLock.isHeld(folder)) {
        assertThat(holder.alive()).isTrue();
      }
      assertThat(SuiteLock.take(folder)).isEmpty();
      holder.kill();
      assertThat(SuiteLock.isHeld(folder)).isFalse();
    }
  }

  private ServerProcess holder() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    return ServerProcess.start(
        new ServerCommand(
            "holder",
            List.of(java, "-cp", classPath, SuiteLockTest.class.getName(), project.toString()),
            Map.of(),
            project.resolve("holder.log")));
  }
}
