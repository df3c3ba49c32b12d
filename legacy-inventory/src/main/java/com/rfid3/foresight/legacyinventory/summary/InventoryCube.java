package com.rfid3.foresight.legacyinventory.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inventory counted once by everything it can be asked for, so that any filter is answered in
 * memory.
 */
public record InventoryCube(List<InventoryCell> cells) {
  static final String UNKNOWN = "unknown";

  public InventoryCube {
    cells = List.copyOf(cells);
  }

  /** A cube of the same counts with one cell for each distinct combination of values. */
  static InventoryCube merged(Stream<InventoryCell> cells) {
    Map<InventoryCell, Long> items =
        cells.collect(Collectors.toMap(cell -> cell.withItems(0), InventoryCell::items, Long::sum));
    return new InventoryCube(
        items.entrySet().stream().map(e -> e.getKey().withItems(e.getValue())).toList());
  }

  public InventoryCounts counts(InventoryFilter filter) {
    InventoryCounts counts = new InventoryCounts(0, 0, 0, 0);
    for (InventoryCell cell : cells) {
      if (filter.takes(cell)) {
        counts = counts.plus(cell);
      }
    }
    return counts;
  }

  /** Items by one of their values; {@code unknown} stands for none. */
  public Map<String, Long> by(Function<InventoryCell, String> value, InventoryFilter filter) {
    Map<String, Long> counts = new TreeMap<>();
    for (InventoryCell cell : cells) {
      if (filter.takes(cell)) {
        counts.merge(named(value.apply(cell)), cell.items(), Long::sum);
      }
    }
    return counts;
  }

  private static String named(String value) {
    return value.isBlank() ? UNKNOWN : value;
  }
}
