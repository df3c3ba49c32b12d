package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By when what went out on a contract was due, from its lines; scans themselves name no due date.
 */
@ApplicationScoped
public class DueDates {
  private static final int MOST = 500;

  private final Pool pool;

  public DueDates(Pool pool) {
    this.pool = pool;
  }

  /** Whether there is any contract line at all; without one there are no due dates. */
  public Uni<Boolean> any() {
    return pool.query("SELECT EXISTS (SELECT 1 FROM pos_line WHERE due_date IS NOT NULL)")
        .execute()
        .map(rows -> rows.iterator().next().getInteger(0) != 0);
  }

  /** Due dates of contracts, of which any number may be asked for. */
  public Uni<Due> of(Collection<String> contracts) {
    List<String> distinct = contracts.stream().distinct().toList();
    Uni<Due> all = Uni.createFrom().item(new Due());
    for (int from = 0; from < distinct.size(); from += MOST) {
      List<String> part = distinct.subList(from, Math.min(distinct.size(), from + MOST));
      all = all.chain(due -> read(part, due));
    }
    return all;
  }

  private Uni<Due> read(List<String> contracts, Due due) {
    int size = MultiRowInsert.atLeast(contracts.size());
    Tuple parameters = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      parameters.addValue(contracts.get(Math.min(i, contracts.size() - 1)));
    }
    String sql =
        """
        SELECT contract_no, item_num, DATE(due_date) AS due, MIN(first_seen_at) AS seen
        FROM pos_line WHERE due_date IS NOT NULL AND contract_no IN (%s)
        GROUP BY contract_no, item_num, DATE(due_date)
        """
            .formatted(String.join(",", Collections.nCopies(size, "?")));
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows -> {
              rows.forEach(
                  row ->
                      due.add(
                          row.getString("contract_no"),
                          row.getString("item_num"),
                          new Due.Day(
                              row.getLocalDate("due"),
                              UtcColumn.read(row.getLocalDateTime("seen")))));
              return due;
            });
  }

  /**
   * The last day on which a class on a contract is on time: of several lines the latest. A line
   * that an import corrected in place counts as it is now, since it was first seen.
   */
  public static final class Due {
    private final Map<String, List<Day>> days = new HashMap<>();

    /** A due date, and since when it is known. */
    public record Day(LocalDate day, Instant seenAt) {}

    /** As it is known now. */
    public Optional<LocalDate> on(String contract, String rentalClass) {
      return on(contract, rentalClass, Instant.MAX);
    }

    /** As it was known at an instant. */
    public Optional<LocalDate> on(String contract, String rentalClass, Instant knownAt) {
      return days.getOrDefault(key(contract, rentalClass), List.of()).stream()
          .filter(each -> !each.seenAt().isAfter(knownAt))
          .map(Day::day)
          .max(LocalDate::compareTo);
    }

    /** When due dates of a class on a contract became known. */
    public List<Instant> moments(String contract, String rentalClass) {
      return days.getOrDefault(key(contract, rentalClass), List.of()).stream()
          .map(Day::seenAt)
          .toList();
    }

    /** Takes the due date of a line. */
    public void add(String contract, String rentalClass, Day day) {
      days.computeIfAbsent(key(contract, rentalClass), name -> new ArrayList<>(1)).add(day);
    }

    private static String key(String contract, String rentalClass) {
      return Spelling.fold(contract.strip()) + ' ' + Spelling.fold(rentalClass.strip());
    }
  }
}
