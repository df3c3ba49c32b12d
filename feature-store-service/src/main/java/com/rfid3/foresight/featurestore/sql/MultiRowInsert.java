package com.rfid3.foresight.featurestore.sql;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One INSERT of many rows. Batches of the client are one statement per row, so rows are put into
 * one statement by hand; a few fixed sizes keep the prepared statements few.
 */
public final class MultiRowInsert {
  private static final int[] SIZES = {500, 100, 20, 5, 1};

  private final String head;
  private final int columns;
  private final String tail;
  private final Map<Integer, String> statements = new ConcurrentHashMap<>();

  /**
   * An INSERT in three parts.
   *
   * @param head up to and with the list of columns
   * @param columns how many there are
   * @param tail what follows the rows, such as ON DUPLICATE KEY UPDATE
   */
  public MultiRowInsert(String head, int columns, String tail) {
    this.head = head;
    this.columns = columns;
    this.tail = tail;
  }

  /** Writes rows, in order, one statement after the other; each row holds one value per column. */
  public Uni<Void> run(SqlClient client, List<List<Object>> rows) {
    return Multi.createFrom()
        .iterable(chunks(rows))
        .onItem()
        .transformToUniAndConcatenate(
            chunk ->
                client
                    .preparedQuery(statements.computeIfAbsent(chunk.size(), this::statement))
                    .execute(values(chunk)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** The smallest of the fixed sizes that holds so many, so that other statements stay few too. */
  public static int atLeast(int rows) {
    int fitting = rows;
    for (int size : SIZES) {
      fitting = size >= rows ? size : fitting;
    }
    return fitting;
  }

  static List<List<List<Object>>> chunks(List<List<Object>> rows) {
    List<List<List<Object>>> chunks = new ArrayList<>();
    int from = 0;
    for (int size : SIZES) {
      for (; rows.size() - from >= size; from += size) {
        chunks.add(rows.subList(from, from + size));
      }
    }
    return chunks;
  }

  private String statement(int rows) {
    String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
    return head + " VALUES " + String.join(",", Collections.nCopies(rows, row)) + " " + tail;
  }

  private static Tuple values(List<List<Object>> chunk) {
    Tuple values = Tuple.tuple();
    chunk.forEach(row -> row.forEach(values::addValue));
    return values;
  }
}
