package com.rfid3.foresight.benchmarks.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of {@code wrk} against one server.
 *
 * @param perSecond answers a second
 * @param cpuMicros CPU time of the server for each answer, in microseconds
 * @param wrong answers that were not 2xx or 3xx, and failures of connections
 */
record Wrk(double perSecond, double cpuMicros, long wrong) {
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([0-9.]+)(m?s|m)");
  private static final Pattern WRONG =
      Pattern.compile("(?:Non-2xx or 3xx responses:|read|timeout) (\\d+)");

  static Wrk run(
      String url, int connections, Duration length, ProcessHandle server, String... options)
      throws IOException, InterruptedException {
    long before = cpuNanos(server);
    long began = System.nanoTime();
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + length.toSeconds() + "s"));
    command.addAll(List.of(options));
    command.add(url);
    var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0) {
      throw new IOException("wrk failed: " + said);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long requests = number(REQUESTS, said);
    double cpu = (cpuNanos(server) - before) / 1e3 / Math.max(1, requests);
    return new Wrk(requests / seconds, cpu, number(WRONG, said));
  }

  private static long number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  /** CPU time of a process and its children so far. */
  static long cpuNanos(ProcessHandle server) {
    return Stream.concat(Stream.of(server), server.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToLong(Duration::toNanos)
        .sum();
  }
}
