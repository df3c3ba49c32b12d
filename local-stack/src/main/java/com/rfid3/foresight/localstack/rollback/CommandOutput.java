package com.rfid3.foresight.localstack.rollback;

import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program under way, and the last that it said. */
final class CommandOutput {
  private static final int LINES = 3;

  private final Process process;
  private final Path said;

  /** Starts it in this folder. */
  CommandOutput(Deployment.Command command, Path folder) {
    try {
      said = Files.createTempFile("foresight-rollback", ".txt");
      var builder = new ProcessBuilder(command.words()).directory(folder.toFile());
      builder.environment().putAll(command.environment());
      process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    } catch (IOException e) {
      throw new ServerFailure(command + " could not be started: " + e.getMessage());
    }
  }

  /** Whether it came to a good end in this time; past it, it is stopped. */
  boolean endedWithin(Duration longest) {
    try {
      if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroy();
      return false;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(said);
      return String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "what it said could not be read";
    } finally {
      said.toFile().deleteOnExit();
    }
  }
}
