package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by id and start time, so that after a crash it can be found again and a
 * stranger that inherited the id is never touched.
 */
public final class PidFile {
  // The kernel counts from boot in ticks; the conversion to wall time moves by up to a second.
  private static final Duration TOLERANCE = Duration.ofMillis(1500);

  private final Path file;

  public PidFile(Path file) {
    this.file = file;
  }

  /** The pid file of the server that writes this log. */
  public static PidFile beside(Path log) {
    return new PidFile(
        log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", "") + ".pid"));
  }

  public void write(ProcessHandle process) {
    var started = process.info().startInstant().orElse(Instant.EPOCH);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, process.pid() + " " + started.toEpochMilli() + "\n");
    } catch (IOException e) {
      throw new ServerFailure("cannot write " + file, e);
    }
  }

  /** The remembered process, if that very process still runs. */
  public Optional<ProcessHandle> running() {
    try {
      return Files.exists(file)
          ? find(Files.readString(file).strip().split(" "))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessHandle> find(String[] pidAndStart) {
    if (pidAndStart.length != 2) {
      return Optional.empty();
    }
    var started = Instant.ofEpochMilli(Long.parseLong(pidAndStart[1]));
    return ProcessHandle.of(Long.parseLong(pidAndStart[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> startedAt(process, started));
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(expected, actual).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ServerFailure("cannot delete " + file, e);
    }
  }
}
