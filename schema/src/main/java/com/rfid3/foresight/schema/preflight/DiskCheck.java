package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.List;

/** How much disk the suite will take on this shop's volumes. */
record DiskCheck(String legacy) implements Check {

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var there =
        session.number(
            """
            SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = ?
              AND table_name IN ('id_item_master', 'id_transactions', 'seed_rental_classes')
            """,
            legacy);
    if (there < 3) {
      return List.of();
    }
    var volumes =
        new ShopVolumes(
            count(session, "id_item_master WHERE item_num IS NULL"),
            count(session, "seed_rental_classes"),
            scansPerMonth(session));
    return List.of(Finding.note("disk", DiskEstimate.of(volumes).words()));
  }

  private long count(Session session, String what) throws SQLException {
    return session.number("SELECT COUNT(*) FROM `" + legacy + "`." + what);
  }

  /** From the busiest month there is, since the table may hold a quiet season only. */
  private long scansPerMonth(Session session) throws SQLException {
    return session.number(
        """
        SELECT COALESCE(MAX(n), 0) FROM (SELECT COUNT(*) AS n FROM `%s`.id_transactions
        GROUP BY DATE_FORMAT(scan_date, '%%Y-%%m')) months
        """
            .formatted(legacy));
  }
}
