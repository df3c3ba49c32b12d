package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.running.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether memory stays flat under a steady mix of pages and reads. What counts is the heap after a
 * whole collection and what the system says is resident, after the first fifth of the time and at
 * the end.
 */
record MemoryWatch(Board board, Path folder) {
  private static final int CONNECTIONS = 16;
  // Some 300 a second: busy for a shop, and it leaves the machine to others.
  private static final Duration REST = Duration.ofMillis(50);
  private static final int FIFTHS = 5;
  private static final double FLAT = 1.05;

  void watch(GatewayProcess gateway, PublicReads reads, Duration length)
      throws IOException, InterruptedException {
    Path script = folder.resolve("mix.lua");
    new WrkScript(mix(reads), REST).write(script);
    Duration fifth = length.dividedBy(FIFTHS);
    long wrong = part(gateway, script, fifth);
    double live = Memory.liveMegabytes(gateway.handle());
    double resident = Memory.residentMegabytes(gateway.handle());
    for (int part = 1; part < FIFTHS; part++) {
      wrong += part(gateway, script, fifth);
      board.say(
          "resident %.0f MB after %d of %d minutes"
              .formatted(
                  Memory.residentMegabytes(gateway.handle()),
                  fifth.multipliedBy(part + 1).toMinutes(),
                  length.toMinutes()));
    }
    flat("gateway.memory.live_mb", Memory.liveMegabytes(gateway.handle()), live);
    flat("gateway.memory.resident_mb", Memory.residentMegabytes(gateway.handle()), resident);
    board.add(Figure.atMost("gateway.memory.wrong", (double) wrong, 0));
  }

  private static long part(GatewayProcess gateway, Path script, Duration length)
      throws IOException, InterruptedException {
    return Wrk.run(gateway.url(), CONNECTIONS, length, gateway.handle(), "-s", script.toString())
        .wrong();
  }

  private static List<String> mix(PublicReads reads) {
    List<String> mix = new ArrayList<>();
    for (String item : reads.items()) {
      mix.add(item);
      mix.add(Throughput.PAGE);
      mix.addAll(reads.others().values());
    }
    return mix;
  }

  private void flat(String name, double ours, double before) {
    board.add(new Figure(name, ours, before, "<= " + FLAT + " x", ours <= FLAT * before));
  }
}
