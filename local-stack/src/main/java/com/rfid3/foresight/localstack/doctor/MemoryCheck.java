package com.rfid3.foresight.localstack.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory that programs can still have.
 *
 * @param availableMegabytes negative when the system does not tell
 */
record MemoryCheck(long availableMegabytes) implements Check {
  private static final long COMFORTABLE = 3_000;
  private static final long ENOUGH = 1_500;

  static MemoryCheck ofThisMachine() {
    try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
      return new MemoryCheck(
          lines
              .filter(line -> line.startsWith("MemAvailable:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
              .findFirst()
              .orElse(-1));
    } catch (IOException e) {
      return new MemoryCheck(-1);
    }
  }

  @Override
  public List<Finding> look() {
    return List.of(judge());
  }

  private Finding judge() {
    var observed = availableMegabytes + " MB available";
    if (availableMegabytes < 0) {
      return Finding.poor("memory", "unknown", "see that 3 GB are free");
    }
    if (availableMegabytes >= COMFORTABLE) {
      return Finding.good("memory", observed);
    }
    return availableMegabytes >= ENOUGH
        ? Finding.poor("memory", observed, "close other programs: building takes 3 GB")
        : Finding.bad("memory", observed, "free some: the suite takes 1.5 GB, building it 3 GB");
  }
}
