package com.rfid3.foresight.schema.preflight;

/**
 * Disk the suite needs, in bytes, indexes and free space in pages included.
 *
 * @param atOnce after the first full run
 * @param perMonth growth in a month: issued predictions, features and scans
 */
record DiskEstimate(long atOnce, long perMonth) {
  // Bytes a row takes with its indexes, rounded up from filled tables.
  private static final long PREDICTION_BYTES = 1_500;
  private static final long FEATURE_BYTES = 500;
  private static final long SCAN_BYTES = 700;
  private static final long HISTORY_BYTES = 300;

  // Item-level types (maintenance, quality) and class-level ones (demand, pricing, restock, pack).
  private static final long ITEM_TYPES = 2;
  private static final long CLASS_TYPES = 4;
  // A scan moves about eight anchors, of its item and of its class.
  private static final long FEATURES_PER_SCAN = 8;
  private static final long FEATURES_PER_ENTITY = 12;
  private static final long DAYS = 30;

  static DiskEstimate of(ShopVolumes shop) {
    var active = shop.items() * ITEM_TYPES + shop.classes() * CLASS_TYPES;
    var entities = shop.items() + shop.classes();
    var atOnce =
        active * PREDICTION_BYTES
            + entities * FEATURES_PER_ENTITY * FEATURE_BYTES
            + shop.items() * HISTORY_BYTES;
    // Only what changed is issued again: classes daily, items about as often as they are scanned.
    var issued = shop.classes() * CLASS_TYPES * DAYS + shop.scansPerMonth() * ITEM_TYPES;
    var perMonth =
        issued * PREDICTION_BYTES
            + shop.scansPerMonth()
                * (FEATURES_PER_SCAN * FEATURE_BYTES + SCAN_BYTES + HISTORY_BYTES);
    return new DiskEstimate(atOnce, perMonth);
  }

  String words() {
    return "about %d MB at once, then about %d MB a month (estimate)"
        .formatted(megabytes(atOnce), megabytes(perMonth));
  }

  private static long megabytes(long bytes) {
    return Math.max(1, Math.ceilDiv(bytes, 1_000_000));
  }
}
