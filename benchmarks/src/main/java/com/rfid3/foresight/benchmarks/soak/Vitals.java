package com.rfid3.foresight.benchmarks.soak;

import com.rfid3.foresight.benchmarks.running.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a process of Java holds at a moment.
 *
 * @param heap in MB, after a whole collection
 * @param threads that run
 * @param connections open sockets, listening ones among them
 * @param handles open files, sockets among them
 */
record Vitals(double heap, double threads, double connections, double handles) {

  static Vitals of(ProcessHandle process) throws IOException, InterruptedException {
    Path about = Path.of("/proc/" + process.pid());
    double heap = Memory.liveMegabytes(process);
    double threads = entries(about.resolve("task")).size();
    List<Path> open = entries(about.resolve("fd"));
    return new Vitals(heap, threads, open.stream().filter(Vitals::isSocket).count(), open.size());
  }

  /** Each measure by its name. */
  Map<String, Double> byName() {
    return Map.of(
        "heap_mb", heap, "threads", threads, "connections", connections, "handles", handles);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static boolean isSocket(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
