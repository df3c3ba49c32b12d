package com.rfid3.foresight.localstack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a part is doing.
 *
 * @param port where it should listen
 * @param process empty when it does not run
 * @param answers whether it says that it is ready; for MariaDB and Redis, whether it runs
 */
record PartState(Part part, int port, Optional<ProcessHandle> process, boolean answers) {

  static List<PartState> all(SuiteFolder folder, Ports ports) {
    return Arrays.stream(Part.values())
        .filter(
            part ->
                (part != Part.LEGACY && !part.isOptional())
                    || folder.pidFile(part).running().isPresent())
        .parallel()
        .map(part -> of(part, folder, ports))
        .toList();
  }

  private static PartState of(Part part, SuiteFolder folder, Ports ports) {
    var process = folder.pidFile(part).running();
    var answers =
        process.isPresent()
            && (part.compareTo(Part.UNLEASH) < 0 || Readiness.of(part, ports).now());
    return new PartState(part, ports.of(part), process, answers);
  }

  boolean ready() {
    return process.isPresent() && answers;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-28s %-10s %6d %8s %9s %8s",
        part.label(),
        process.isEmpty() ? "stopped" : answers ? "ready" : "not ready",
        port,
        process.map(it -> Long.toString(it.pid())).orElse("-"),
        process
            .flatMap(PartState::residentMegabytes)
            .map(megabytes -> megabytes + " MB")
            .orElse("-"),
        process.flatMap(PartState::age).map(PartState::text).orElse("-"));
  }

  private static Optional<Duration> age(ProcessHandle process) {
    return process.info().startInstant().map(start -> Duration.between(start, Instant.now()));
  }

  private static String text(Duration age) {
    return age.toHours() > 0
        ? age.toHours() + " h " + age.toMinutesPart() + " m"
        : age.toMinutes() + " m " + age.toSecondsPart() + " s";
  }

  /** Resident memory, where the system tells it (Linux). */
  private static Optional<Long> residentMegabytes(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
