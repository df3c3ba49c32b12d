package com.rfid3.foresight.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.forecasting.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the panels that a folder describes in {@code data/demand/panels.json}. */
final class PanelFiles {
  private final Path demand;

  PanelFiles(Path folder) {
    this.demand = folder.resolve("data/demand");
  }

  List<Panel> all() throws IOException {
    var panels = new ArrayList<Panel>();
    var tree = new ObjectMapper().readTree(demand.resolve("panels.json").toFile());
    for (var entry : tree.properties()) {
      if (entry.getValue().has("file")) {
        panels.add(panel(entry.getKey(), entry.getValue()));
      }
    }
    return panels;
  }

  private Panel panel(String name, JsonNode description) throws IOException {
    var lines = Files.readAllLines(demand.resolve(description.get("file").asText()));
    String layout = description.get("layout").asText();
    var columns = layout.startsWith("columns:") ? layout.substring(8).split(",") : new String[0];
    var series =
        columns.length > 0
            ? List.of(columns).stream().map(column -> column(lines, column)).toList()
            : lines.stream().skip(1).map(PanelFiles::row).toList();
    int period = description.get("m").asInt();
    var sampled =
        sampled(series, description.get("sample").asInt()).stream()
            .map(one -> one.withPeriod(period))
            .toList();
    var origins = new ArrayList<Integer>();
    description.get("origins").forEach(origin -> origins.add(origin.asInt()));
    return new Panel(name, sampled, description.get("h").asInt(), origins);
  }

  /** Evenly spaced over the file, as panels.json describes. */
  private static List<Series> sampled(List<Series> all, int count) {
    double spacing = (all.size() - 1.0) / (count - 1);
    return IntStream.range(0, count).mapToObj(i -> all.get((int) (i * spacing))).toList();
  }

  private static Series row(String line) {
    String[] cells = line.split(",", -1);
    double[] values = IntStream.range(1, cells.length).mapToDouble(i -> number(cells[i])).toArray();
    return Series.ofCounts(values).named(cells[0]);
  }

  private static Series column(List<String> lines, String name) {
    int at = List.of(lines.getFirst().split(",")).indexOf(name);
    double[] values =
        lines.stream().skip(1).mapToDouble(line -> number(line.split(",", -1)[at])).toArray();
    return Series.ofCounts(values).named(name);
  }

  private static double number(String cell) {
    return cell.isEmpty() ? 0 : Double.parseDouble(cell);
  }
}
