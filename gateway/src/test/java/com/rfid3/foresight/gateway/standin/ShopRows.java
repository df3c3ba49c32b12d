package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.localstack.testing.TestDatabase;

/** A handful of legacy rows whose figures can be counted by hand. */
public final class ShopRows {
  /** A tag that needs every kind of encoding. */
  public static final String ODD_TAG = "A B/C?D#E";

  private ShopRows() {}

  public static void write(TestDatabase database) {
    database.execute(
        "DELETE FROM id_item_master",
        "DELETE FROM id_transactions",
        "DELETE FROM inventory_health_alerts",
        "DELETE FROM user_rental_class_mappings",
        """
        INSERT INTO id_item_master
          (tag_id, common_name, rental_class_num, status, quality, bin_location, home_store, current_store)
        VALUES
          ('300F4F573AD003C1D2A1B2C3', 'TABLE 8FT', '63131', 'On Rent', 'A', 'NR4x1', NULL, NULL),
          ('A B/C?D#E', 'ODD TABLE', '63131', 'Ready to Rent', 'B+', 'NR4x1', NULL, NULL),
          ('aB12', 'LINEN', '61001', 'Needs to be Inspected', 'A', NULL, NULL, NULL),
          ('QR-1', 'CHAIR', NULL, NULL, NULL, NULL, '3607', '6800')
        """,
        """
        INSERT INTO user_rental_class_mappings
          (rental_class_id, category, subcategory, created_at, updated_at)
        VALUES ('63131', 'Tables', 'Rectangle', NOW(), NOW())
        """,
        """
        INSERT INTO inventory_health_alerts
          (tag_id, common_name, category, alert_type, severity, suggested_action, status)
        VALUES
          ('aB12', 'LINEN', 'Linens', 'stale_item', 'critical', 'Find it', 'active'),
          ('A B/C?D#E', 'ODD TABLE', 'Tables', 'stale_item', 'low', 'Look', 'active'),
          ('QR-1', 'CHAIR', 'Chairs', 'missing', 'high', 'Search', 'acknowledged'),
          ('QR-1', 'CHAIR', 'Chairs', 'stale_item', 'high', 'Done', 'resolved')
        """,
        """
        INSERT INTO id_transactions (tag_id, scan_type, scan_date, common_name)
        VALUES ('aB12', 'Touch Scan', NOW() - INTERVAL 2 DAY, 'LINEN'),
               ('aB12', 'Touch Scan', NOW() - INTERVAL 3 DAY, 'LINEN'),
               ('aB12', 'Touch Scan', NOW() - INTERVAL 30 DAY, 'LINEN')
        """);
  }
}
