package com.rfid3.foresight.prediction.service;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What a feature store says of the demo shop, read off its rows. */
record ShopRecords(
    List<WeeklyTurns> turns,
    List<ServiceExposure> exposures,
    List<ClassState> classes,
    List<ItemState> items,
    List<GradeSpan> grades,
    List<Basket> baskets,
    Sold sold) {
  /** What the point of sale says. */
  record Sold(List<ContractSpan> spans, List<PricedWeek> lines) {
    static final Sold NOTHING = new Sold(List.of(), List.of());
  }

  static final ShopRecords NONE =
      new ShopRecords(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Sold.NOTHING);

  private static final String CUSTOMERS =
      "t.scan_type = 'Rental' AND t.contract_number NOT LIKE 'L%' AND t.contract_number <> 'Test'";
  private static final String TURNS =
      """
      SELECT i.rental_class_num, MAX(m.category),
             DATE(t.scan_date) - INTERVAL WEEKDAY(t.scan_date) DAY AS week,
             COUNT(DISTINCT t.tag_id, t.contract_number)
        FROM id_transactions t JOIN id_item_master i ON i.tag_id = t.tag_id
        LEFT JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
       WHERE %s GROUP BY i.rental_class_num, week
      """
          .formatted(CUSTOMERS);
  private static final String EXPOSURES =
      """
      SELECT t.tag_id, i.rental_class_num, m.category, t.contract_number, t.scan_date,
             t.next_status, t.next_at, t.next_flag
        FROM (SELECT tag_id, scan_type, contract_number, scan_date,
                     LEAD(status) OVER w AS next_status, LEAD(scan_date) OVER w AS next_at,
                     LEAD(COALESCE(service_required, 0) + COALESCE(rip_or_tear, 0)) OVER w
                       AS next_flag
                FROM id_transactions WINDOW w AS (PARTITION BY tag_id ORDER BY scan_date, id)) t
        JOIN id_item_master i ON i.tag_id = t.tag_id
        LEFT JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
       WHERE %s
      """
          .formatted(CUSTOMERS);
  private static final String CLASSES =
      """
      SELECT i.rental_class_num, COALESCE(MAX(m.category), 'Unmapped'), MAX(i.common_name), COUNT(*),
             SUM(i.status = 'Ready to Rent'), SUM(i.status = 'On Rent'), SUM(i.status = 'Repair')
        FROM id_item_master i
        LEFT JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
       WHERE i.item_num IS NULL AND i.rental_class_num <> '' GROUP BY i.rental_class_num
      """;
  private static final String ITEMS =
      """
      SELECT i.tag_id, i.common_name, i.rental_class_num, m.category, i.status, i.quality
        FROM id_item_master i
        LEFT JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
       WHERE i.item_num IS NULL ORDER BY i.tag_id
      """;

  static ShopRecords of(TestDatabase shop, LocalDate today) throws SQLException {
    return new ShopRecords(
        read(shop, TURNS, row -> turns(row, today)),
        read(shop, EXPOSURES, ShopRecords::exposure),
        read(shop, CLASSES, ShopRecords::state),
        read(shop, ITEMS, ShopRecords::item),
        List.of(),
        List.of(),
        Sold.NOTHING);
  }

  /** The same shop with a point of sale. */
  ShopRecords selling(Sold other) {
    return new ShopRecords(turns, exposures, classes, items, grades, baskets, other);
  }

  /** The same shop whose grades and contracts are told. */
  ShopRecords told(List<GradeSpan> spans, List<Basket> contracts) {
    return new ShopRecords(turns, exposures, classes, items, spans, contracts, sold);
  }

  /** The same shop whose turns are known only from a week on. */
  ShopRecords since(LocalDate week) {
    var later = turns.stream().filter(row -> !row.weekStart().isBefore(week)).toList();
    return new ShopRecords(later, exposures, classes, items, grades, baskets, sold);
  }

  /** The same shop with other rentals and what was seen of them, its turns those as well. */
  ShopRecords rented(List<ServiceExposure> others) {
    var all = new ArrayList<>(turns);
    others.forEach(rental -> all.add(turn(rental)));
    return new ShopRecords(all, others, classes, items, grades, baskets, sold);
  }

  private static WeeklyTurns turn(ServiceExposure rental) {
    LocalDate day = LocalDate.ofInstant(rental.rentedAt(), ZoneOffset.UTC);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    boolean over = !monday.plusWeeks(1).isAfter(LocalDate.now(ZoneOffset.UTC));
    return new WeeklyTurns(rental.rentalClass(), rental.category(), monday, 1, over);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> read(TestDatabase shop, String sql, Reader<T> reader)
      throws SQLException {
    try (var connection = shop.root();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  private static WeeklyTurns turns(ResultSet row, LocalDate today) throws SQLException {
    LocalDate week = row.getObject(3, LocalDate.class);
    boolean over = !week.plusWeeks(1).isAfter(today);
    return new WeeklyTurns(row.getString(1), row.getString(2), week, row.getInt(4), over);
  }

  private static ServiceExposure exposure(ResultSet row) throws SQLException {
    var next = row.getTimestamp(7);
    return new ServiceExposure(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getTimestamp(5).toLocalDateTime().toInstant(ZoneOffset.UTC),
        outcome(row.getString(6), row.getInt(8) > 0),
        next == null ? null : next.toLocalDateTime().toInstant(ZoneOffset.UTC),
        0);
  }

  private static ServiceOutcome outcome(String nextStatus, boolean flagged) {
    return switch (nextStatus) {
      case null -> ServiceOutcome.CENSORED;
      case "Repair", "Missing" -> ServiceOutcome.SERVICE_NEED;
      case "Needs to be Inspected" ->
          flagged ? ServiceOutcome.SERVICE_NEED : ServiceOutcome.INSPECTION_FLOW;
      case "Wet", "Wash" -> ServiceOutcome.INSPECTION_FLOW;
      default -> ServiceOutcome.EVENT_FREE;
    };
  }

  private static ClassState state(ResultSet row) throws SQLException {
    boolean resale = "Resale".equals(row.getString(2));
    return new ClassState(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        resale ? null : (Double) 6.35,
        resale ? (Double) 12.5 : null,
        resale);
  }

  private static ItemState item(ResultSet row) throws SQLException {
    return new ItemState(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        null,
        true,
        0,
        0,
        null,
        null,
        null);
  }
}
