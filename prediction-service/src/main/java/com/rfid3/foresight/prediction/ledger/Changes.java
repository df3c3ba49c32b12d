package com.rfid3.foresight.prediction.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a run has to write: rows that say something else than before, rows that are new, rows that
 * nothing is said of any more. What is unchanged is not touched, and keeps its day and lineage.
 */
record Changes(
    List<Printed> changed, List<Printed> added, List<Long> retired, List<Draft> unchanged) {

  /** A draft with its fingerprint, and its id where its row exists (0 where not). */
  record Printed(long id, Draft draft, String fingerprint) {}

  /** Compares a run's drafts with the rows of the same scope. */
  static Changes between(List<Printed> drafts, List<ActiveEntry> rows) {
    Map<Place, ActiveEntry> known = new HashMap<>();
    rows.forEach(row -> known.put(row.place(), row));
    var changes =
        new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var said = new HashSet<Place>();
    for (Printed printed : drafts) {
      said.add(printed.draft.place());
      changes.sort(printed, known.get(printed.draft.place()));
    }
    rows.stream()
        .filter(row -> row.active() && !said.contains(row.place()))
        .forEach(row -> changes.retired.add(row.id()));
    return changes;
  }

  private void sort(Printed printed, ActiveEntry row) {
    if (row == null) {
      added.add(printed);
    } else if (row.active() && row.fingerprint().equals(printed.fingerprint)) {
      unchanged.add(printed.draft.known(row.id(), row.createdAt(), row.lineageId()));
    } else {
      changed.add(new Printed(row.id(), printed.draft, printed.fingerprint));
    }
  }
}
