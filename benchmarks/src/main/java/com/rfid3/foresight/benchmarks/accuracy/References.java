package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The reference forecasts of one panel, method by method. */
final class References {
  /** Wins scores of zeros by saying nothing; no forecast to stand beside. */
  private static final String ALL_ZERO = "zero";

  private final Panel panel;
  private final Map<String, Map<String, Statement>> byMethod = new LinkedHashMap<>();

  private References(Panel panel) {
    this.panel = panel;
  }

  static References read(Path folder, Panel panel) throws IOException {
    var references = new References(panel);
    var file = folder.resolve("results/forecasts_R_" + panel.name() + ".csv.gz");
    try (var stream = new GZIPInputStream(Files.newInputStream(file));
        var lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()) {
      lines.skip(1).forEach(references::take);
    }
    return references;
  }

  private void take(String line) {
    String[] cells = line.split(",", -1);
    int step = Integer.parseInt(cells[3]) - 1;
    var statement =
        byMethod
            .computeIfAbsent(cells[0], method -> new LinkedHashMap<>())
            .computeIfAbsent(cells[1] + "@" + cells[2], fit -> Statement.empty(panel.horizon()));
    statement.mean()[step] = Double.parseDouble(cells[4]);
    for (int level = 0; level < Statement.LEVELS.length; level++) {
      statement.quantiles()[level][step] = Double.parseDouble(cells[5 + level]);
    }
  }

  /** What a reference method said of a series from an origin. */
  Optional<Statement> of(String method, Series series, int origin) {
    return Optional.ofNullable(
        byMethod.getOrDefault(method, Map.of()).get(series.id() + "@" + origin));
  }

  /** The scores of every reference method but the all-zero forecast. */
  List<Fits> judged() {
    return byMethod.keySet().stream()
        .filter(method -> !method.equals(ALL_ZERO))
        .map(this::judged)
        .toList();
  }

  private Fits judged(String method) {
    var fits = new ArrayList<Fit>();
    for (Series series : panel.series()) {
      for (int origin : panel.origins()) {
        fits.add(Fit.judged(series, origin, of(method, series, origin).orElseThrow()));
      }
    }
    return new Fits(method, fits);
  }
}
