package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.common.Page;
import com.rfid3.foresight.contracts.feature.Worklist;
import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All entries of one look at the records: every one counted, so many of a kind kept. */
final class Findings {
  private final Instant asOf;
  private final int mostPerKind;
  private final Map<WorklistKind, Integer> counts = new EnumMap<>(WorklistKind.class);
  private final TreeMap<String, WorklistEntry> entries = new TreeMap<>();

  Findings(Instant asOf, int mostPerKind) {
    this.asOf = asOf;
    this.mostPerKind = mostPerKind;
  }

  Findings add(Collection<WorklistEntry> found) {
    found.forEach(this::add);
    return this;
  }

  private void add(WorklistEntry entry) {
    if (entries.containsKey(entry.id())) {
      return;
    }
    if (counts.merge(entry.kind(), 1, Integer::sum) <= mostPerKind) {
      entries.put(entry.id(), entry);
    }
  }

  /** Entries behind a cursor, in order of kind and subject. */
  Worklist page(Optional<WorklistKind> kind, String after, int limit) {
    List<WorklistEntry> behind =
        entries.tailMap(after, false).values().stream()
            .filter(entry -> kind.isEmpty() || entry.kind() == kind.get())
            .limit(limit + 1L)
            .toList();
    boolean more = behind.size() > limit;
    List<WorklistEntry> page = more ? behind.subList(0, limit) : behind;
    return new Worklist(asOf, counts(), page, new Page(limit, more ? page.getLast().id() : null));
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> all = new LinkedHashMap<>();
    Arrays.stream(WorklistKind.values())
        .forEach(kind -> all.put(kind.wire(), counts.getOrDefault(kind, 0)));
    return all;
  }
}
