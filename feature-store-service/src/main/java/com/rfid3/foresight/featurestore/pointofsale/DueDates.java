package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

  /** Due dates of contracts, of which any number may be asked for. Blocking callers wait for it. */
  public Uni<Due> of(Collection<String> contracts) {
    List<String> distinct = contracts.stream().distinct().toList();
    Uni<Due> all = Uni.createFrom().item(new Due(new HashMap<>()));
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
        SELECT contract_no, item_num, DATE(MAX(due_date)) AS due FROM pos_line
        WHERE due_date IS NOT NULL AND contract_no IN (%s) GROUP BY contract_no, item_num
        """
            .formatted(String.join(",", Collections.nCopies(size, "?")));
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows -> {
              rows.forEach(
                  row ->
                      due.days.put(
                          Due.key(row.getString("contract_no"), row.getString("item_num")),
                          row.getLocalDate("due")));
              return due;
            });
  }

  /** The last day on which a class on a contract is on time. */
  public record Due(Map<String, LocalDate> days) {
    public Optional<LocalDate> on(String contract, String rentalClass) {
      return Optional.ofNullable(days.get(key(contract, rentalClass)));
    }

    private static String key(String contract, String rentalClass) {
      return Spelling.fold(contract.strip()) + ' ' + Spelling.fold(rentalClass.strip());
    }
  }
}
