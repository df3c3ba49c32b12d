package com.rfid3.foresight.benchmarks.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One benchmark's last run.
 *
 * @param name of the benchmark
 * @param options it was called with; folders among them are left out of the page
 * @param at when it ended
 * @param printed its lines, of which the page takes the figures
 */
public record Section(
    String name, List<String> options, Instant at, Machine machine, List<String> printed) {

  public Section {
    options = List.copyOf(options);
    printed = List.copyOf(printed);
  }

  /** Whether the run printed any figure. */
  public boolean hasFigures() {
    return rows().findAny().isPresent();
  }

  String markdown() {
    return """
    ## %s

    `%s`, %s UTC; %s.

    | figure | ours | reference | ratio | goal | |
    |---|---|---|---|---|---|
    %s
    """
        .formatted(name, command(), minute(), machine.text(), table());
  }

  private Stream<Row> rows() {
    return printed.stream().flatMap(line -> Row.of(line).stream());
  }

  private String table() {
    return rows().map(Row::markdown).collect(Collectors.joining("\n"));
  }

  private String command() {
    var words =
        options.stream().map(word -> word.contains("/") ? "…" : word.replaceAll("[`\n]", ""));
    return Stream.concat(Stream.of("./foresight bench", name), words)
        .collect(Collectors.joining(" "));
  }

  private String minute() {
    return at.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replace(":00Z", "");
  }
}
