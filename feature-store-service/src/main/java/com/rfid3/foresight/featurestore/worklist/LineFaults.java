package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Contract lines that were refused. Laundry and quotes are refused too and are no fault. */
@ApplicationScoped
class LineFaults {
  private static final String REJECTED =
      """
      SELECT contract_no, field, MIN(value) AS value, MIN(reason) AS reason, COUNT(*) AS n
      FROM pos_reject WHERE field NOT IN ('contract_no', 'status')
      GROUP BY contract_no, field ORDER BY contract_no, field LIMIT ?
      """;

  private final Pool pool;

  LineFaults(Pool pool) {
    this.pool = pool;
  }

  Uni<List<WorklistEntry>> rejected(int most) {
    return pool.preparedQuery(REJECTED)
        .execute(Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(LineFaults::entry).toList());
  }

  private static WorklistEntry entry(Row row) {
    String field = row.getString("field");
    WorklistKind kind =
        field.endsWith("_date") ? WorklistKind.IMPOSSIBLE_DATE : WorklistKind.REJECTED_LINE;
    return Entries.of(kind, "contract_line", row.getString("contract_no"))
        .saying(
            "%s '%s' %s.".formatted(field, row.getString("value"), row.getString("reason")),
            row.getInteger("n"));
  }
}
