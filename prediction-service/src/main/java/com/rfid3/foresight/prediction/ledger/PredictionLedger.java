package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.prediction.PredictedItems;
import com.rfid3.foresight.prediction.advice.Occasion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was said, and what stands. A run publishes its drafts scope by scope: the active row of a
 * place changes only where the statement does, and the first statement of each day is kept as
 * issued.
 */
@ApplicationScoped
public class PredictionLedger {
  /** Name of the job that confirms what stands. */
  public static final String RUN = "hourly_demand_predictions";

  private final PredictionTable table;
  private final PredictionReader reader;
  private final Fingerprint fingerprint;
  private final PredictedItems items;

  public PredictionLedger(
      PredictionTable table,
      PredictionReader reader,
      Fingerprint fingerprint,
      PredictedItems items) {
    this.table = table;
    this.reader = reader;
    this.fingerprint = fingerprint;
    this.items = items;
  }

  /** What stands now, with ids, and how many rows were written for it. */
  public record Published(List<Draft> standing, int written, List<String> touched) {}

  /** Makes the drafts the standing statements of a scope. */
  public Uni<Published> publish(Scope scope, List<Draft> drafts, Occasion occasion) {
    var printed = drafts.stream().map(fingerprint::print).toList();
    return table
        .entries(scope)
        .map(rows -> Changes.between(printed, rows))
        .call(changes -> table.write(changes.changed()))
        .call(changes -> table.write(changes.added()))
        .call(changes -> table.retire(changes.retired()))
        .call(changes -> table.issue(scope, occasion.today()))
        .chain(changes -> standing(scope, changes))
        .call(published -> mark(scope, published, occasion));
  }

  private Uni<Published> standing(Scope scope, Changes changes) {
    var standing = new ArrayList<>(changes.unchanged());
    changes.changed().forEach(row -> standing.add(identified(row, row.id())));
    var touched = new ArrayList<String>();
    changes.changed().forEach(row -> touched.add(row.draft().prediction().target().id()));
    changes.added().forEach(row -> touched.add(row.draft().prediction().target().id()));
    int written = touched.size() + changes.retired().size();
    if (changes.added().isEmpty()) {
      return Uni.createFrom().item(new Published(standing, written, touched));
    }
    return table
        .entries(scope)
        .map(
            rows -> {
              var ids = new HashMap<Place, Long>();
              rows.forEach(row -> ids.put(row.place(), row.id()));
              changes
                  .added()
                  .forEach(row -> standing.add(identified(row, ids.get(row.draft().place()))));
              return new Published(standing, written, touched);
            });
  }

  private Uni<Void> mark(Scope scope, Published published, Occasion occasion) {
    return scope.kind() == TargetKind.ITEM
        ? items.predictedAt(published.touched(), occasion.now())
        : Uni.createFrom().voidItem();
  }

  private static Draft identified(Changes.Printed row, long id) {
    var provenance = row.draft().prediction().provenance();
    return row.draft().known(id, provenance.createdAt(), provenance.lineageId());
  }

  /** Standing statements on one target. */
  public Uni<List<Draft>> of(TargetKind kind, String id) {
    return table.of(kind, id).map(reader::read).collect().asList();
  }

  /** Standing statements on many targets of a kind, by the folded id; none for those without. */
  public Uni<Map<String, List<Draft>>> ofAll(TargetKind kind, List<String> ids) {
    var parts = new ArrayList<List<String>>();
    for (int from = 0; from < ids.size(); from += PredictionTable.MANY) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + PredictionTable.MANY)));
    }
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToMultiAndConcatenate(part -> table.ofAll(kind, part))
        .map(reader::read)
        .collect()
        .with(Collectors.groupingBy(draft -> draft.place().id()));
  }

  /** Standing demand statements of every kind of target. */
  public Uni<List<Draft>> demand() {
    return table.demand().map(reader::read).collect().asList();
  }

  /** Standing risks of the items of a category (empty for all), the gravest first. */
  public Uni<List<Draft>> risks(String category, int limit) {
    return table.risks(category, limit).map(reader::read).collect().asList();
  }

  /** Standing risks of the items of a category (empty for all) added up. */
  public Uni<RiskSum> riskSum(String category) {
    return table.riskTotals(category).map(RiskSum::of);
  }

  /** When a run last confirmed what stands; the epoch where none ever did. */
  public Uni<Instant> confirmedAt() {
    return table.lastRun(RUN).map(at -> at.orElse(Instant.EPOCH));
  }

  /** Whether nothing stands yet. */
  public Uni<Boolean> isEmpty() {
    return table.isEmpty();
  }
}
