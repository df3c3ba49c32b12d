package com.rfid3.foresight.prediction.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the scan ledger and the item history hold per rental class. */
@ApplicationScoped
public class EvidenceRecords {
  private static final String SCANS =
      """
      SELECT rental_class_num AS class,
             SUM(scan_type = 'Rental') AS rentals,
             SUM(scan_type = 'Return') AS returns_seen,
             SUM(earlier <> quality) AS grade_changes
        FROM (SELECT rental_class_num, scan_type, quality,
                     LAG(quality) OVER (PARTITION BY tag_id, quality = '' ORDER BY scan_date, id)
                       AS earlier
                FROM (SELECT id, tag_id, scan_date, scan_type, rental_class_num,
                             COALESCE(quality, '') AS quality FROM scan_ledger) graded) steps
       WHERE rental_class_num IS NOT NULL AND rental_class_num <> ''
       GROUP BY rental_class_num
      """;
  private static final String PRICES =
      """
      SELECT rental_class_num AS class,
             COUNT(DISTINCT rental_rates, retail_price) - 1 AS price_changes
        FROM item_history
       WHERE rental_class_num IS NOT NULL AND rental_class_num <> ''
       GROUP BY rental_class_num
      """;
  private static final String SHARED =
      """
      SELECT went.class, COUNT(*) AS shared_contracts
        FROM (SELECT DISTINCT contract_number, rental_class_num AS class FROM scan_ledger
               WHERE scan_type = 'Rental' AND contract_number <> ''
                 AND contract_number NOT LIKE 'L%' AND contract_number <> 'Test') went
        JOIN (SELECT contract_number FROM scan_ledger
               WHERE scan_type = 'Rental' AND contract_number <> ''
                 AND contract_number NOT LIKE 'L%' AND contract_number <> 'Test'
               GROUP BY contract_number HAVING COUNT(DISTINCT rental_class_num) > 1) mixed
          ON mixed.contract_number = went.contract_number
       WHERE went.class IS NOT NULL AND went.class <> ''
       GROUP BY went.class
      """;

  private final Pool pool;

  public EvidenceRecords(Pool pool) {
    this.pool = pool;
  }

  /** Counts by rental class; a class of which there is no record is absent. */
  public Uni<Map<String, ClassEvidence>> byClass() {
    return Uni.join()
        .all(List.of(rows(SCANS), rows(PRICES), rows(SHARED)))
        .andFailFast()
        .map(EvidenceRecords::merged);
  }

  private Uni<List<Row>> rows(String sql) {
    return pool.query(sql).execute().map(set -> set.stream().toList());
  }

  private static Map<String, ClassEvidence> merged(List<List<Row>> results) {
    var merged = new HashMap<String, ClassEvidence>();
    for (Row row : results.get(0)) {
      var scans =
          new ClassEvidence(
              count(row, "grade_changes"), 0, 0, count(row, "rentals"), count(row, "returns_seen"));
      merged.merge(row.getString("class"), scans, ClassEvidence::plus);
    }
    for (Row row : results.get(1)) {
      int changes = Math.max(0, count(row, "price_changes"));
      merged.merge(
          row.getString("class"), new ClassEvidence(0, changes, 0, 0, 0), ClassEvidence::plus);
    }
    for (Row row : results.get(2)) {
      int shared = count(row, "shared_contracts");
      merged.merge(
          row.getString("class"), new ClassEvidence(0, 0, shared, 0, 0), ClassEvidence::plus);
    }
    return merged;
  }

  private static int count(Row row, String column) {
    Number value = (Number) row.getValue(column);
    return value == null ? 0 : value.intValue();
  }
}
