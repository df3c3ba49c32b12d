package com.rfid3.foresight.legacyinventory.prediction;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The class of an item, and the mark that a prediction was made of it. */
@ApplicationScoped
public class PredictedItems {
  /** Rows locked at once: the legacy refresh must never wait noticeably for one of ours. */
  private static final int BATCH = 100;

  private static final String PLACES = String.join(",", Collections.nCopies(BATCH, "?"));
  private static final String SELECT =
      """
      SELECT tag_id, COALESCE(NULLIF(rental_class_num, ''), CAST(item_num AS CHAR)) AS class
        FROM %s WHERE tag_id\s""";

  private final Pool pool;
  private final LegacyTables tables;

  public PredictedItems(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.tables = tables;
  }

  /** Those of many items that there are, in any order and the spelling of the database. */
  public Uni<List<ClassMember>> findAll(List<String> tags) {
    return Multi.createFrom()
        .iterable(batches(tags))
        .onItem()
        .transformToUniAndConcatenate(this::members)
        .collect()
        .in(ArrayList<ClassMember>::new, List::addAll)
        .map(List::copyOf);
  }

  private Uni<List<ClassMember>> members(List<String> batch) {
    String sql = (SELECT + "IN (%s)").formatted(tables.items(), PLACES);
    return pool.preparedQuery(sql)
        .execute(Tuple.tuple(padded(new ArrayList<>(), batch)))
        .map(rows -> rows.stream().map(PredictedItems::member).toList());
  }

  /** An item by its tag, compared as the database compares; empty where there is none. */
  public Uni<Optional<ClassMember>> find(String tag) {
    String sql = (SELECT + "= ?").formatted(tables.items());
    return pool.preparedQuery(sql)
        .execute(Tuple.of(tag))
        .map(
            rows -> {
              RowIterator<Row> found = rows.iterator();
              return found.hasNext() ? Optional.of(member(found.next())) : Optional.empty();
            });
  }

  /** Marks items as predicted at this moment, a small batch at a time. */
  public Uni<Void> predictedAt(List<String> tags, Instant moment) {
    return Multi.createFrom()
        .iterable(batches(tags))
        .onItem()
        .transformToUniAndConcatenate(batch -> mark(batch, moment))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Keeps how right the predictions of items were, between 0 and 1, by tag. */
  public Uni<Void> accurate(Map<String, Double> byTag) {
    String sql =
        "UPDATE %s SET prediction_accuracy_score = ? WHERE tag_id = ?".formatted(tables.items());
    var rows = new ArrayList<Tuple>();
    byTag.forEach((tag, score) -> rows.add(Tuple.of(Math.round(1e4 * score) / 1e4, tag)));
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }

  private Uni<Void> mark(List<String> batch, Instant moment) {
    var values = new ArrayList<Object>(BATCH + 1);
    values.add(LocalDateTime.ofInstant(moment, ZoneOffset.UTC).withNano(0));
    String sql =
        "UPDATE %s SET last_prediction_update = ? WHERE tag_id IN (%s)"
            .formatted(tables.items(), PLACES);
    return pool.preparedQuery(sql).execute(Tuple.tuple(padded(values, batch))).replaceWithVoid();
  }

  private static List<List<String>> batches(List<String> tags) {
    var batches = new ArrayList<List<String>>();
    for (int from = 0; from < tags.size(); from += BATCH) {
      batches.add(tags.subList(from, Math.min(tags.size(), from + BATCH)));
    }
    return batches;
  }

  // Padded to one size, so that the statement has one shape.
  private static List<Object> padded(List<Object> values, List<String> batch) {
    values.addAll(batch);
    values.addAll(Collections.nCopies(BATCH - batch.size(), batch.getFirst()));
    return values;
  }

  private static ClassMember member(Row row) {
    return new ClassMember(row.getString("tag_id"), Optional.ofNullable(row.getString("class")));
  }
}
