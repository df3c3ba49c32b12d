package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Labels that rest on contract lines: what was asked for what, and what went out together. */
@ApplicationScoped
public class LineLabels {
  private static final int PAGE = 2000;
  // Mondays, as the weeks of turns are cut. Dates are local in the source, and so are the weeks.
  private static final String WEEKS =
      """
      SELECT item_num, store, DATE(contract_date) - INTERVAL WEEKDAY(contract_date) DAY AS week,
             CAST(SUM(qty) AS SIGNED) AS units, COUNT(*) AS n, COALESCE(SUM(price), 0) AS revenue,
             SUM(IF(daily_amt > 0, daily_amt * qty, NULL)) / SUM(IF(daily_amt > 0, qty, NULL)) AS daily,
             SUM(price) / SUM(IF(price IS NULL, NULL, qty)) AS unit_price,
             AVG(IF(hours > 0, hours / 24, NULL)) AS days
      FROM pos_line WHERE contract_date >= ?
      GROUP BY item_num, store, week ORDER BY item_num, store, week
      """;
  private static final String BASKETS =
      """
      SELECT contract_no, line_number, store, item_num, contract_date, qty, kit FROM pos_line
      WHERE (contract_no, line_number) > (?, ?) ORDER BY contract_no, line_number LIMIT %d
      """
          .formatted(PAGE);

  private final Pool pool;
  private final Categories categories;
  private final ShopTime shop;

  public LineLabels(Pool pool, Categories categories, ShopTime shop) {
    this.pool = pool;
    this.categories = categories;
    this.shop = shop;
  }

  /** Units and prices by class, store and week from the week of a day on. */
  public Multi<PricedWeek> prices(LocalDate from) {
    Tuple monday = Tuple.of(ShopTime.weekOf(from).atStartOfDay());
    return categories
        .now()
        .onItem()
        .transformToMulti(
            map ->
                pool.preparedQuery(WEEKS)
                    .execute(monday)
                    .onItem()
                    .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                    .map(row -> week(row, map)));
  }

  /** Contracts with their lines, by contract number. */
  public Multi<Basket> baskets() {
    return categories
        .now()
        .onItem()
        .transformToMulti(
            map ->
                Multi.createBy()
                    .repeating()
                    .uni(Cursor::new, this::next)
                    .whilst(page -> !page.last())
                    .onItem()
                    .transformToIterable(page -> contracts(page.rows(), map)));
  }

  private Uni<Page> next(Cursor cursor) {
    return pool.preparedQuery(BASKETS)
        .execute(Tuple.of(cursor.contract, cursor.line))
        .map(rows -> cursor.page(StreamSupport.stream(rows.spliterator(), false).toList(), PAGE));
  }

  private List<Basket> contracts(List<Row> rows, CategoryMap map) {
    List<Basket> baskets = new ArrayList<>();
    for (int from = 0, to = 1; to <= rows.size(); to++) {
      if (to == rows.size() || !contract(rows.get(to)).equals(contract(rows.get(from)))) {
        baskets.add(basket(rows.subList(from, to), map));
        from = to;
      }
    }
    return baskets;
  }

  private Basket basket(List<Row> lines, CategoryMap map) {
    Row first = lines.getFirst();
    return new Basket(
        contract(first),
        shop.instantOf(first.getLocalDateTime("contract_date")),
        Witness.LINES,
        first.getString("store"),
        lines.stream().map(line -> line(line, map)).toList());
  }

  private static Basket.Line line(Row row, CategoryMap map) {
    String item = row.getString("item_num");
    String kit = row.getString("kit");
    return new Basket.Line(item, map.of(item), row.getInteger("qty"), kit.isEmpty() ? null : kit);
  }

  private static PricedWeek week(Row row, CategoryMap map) {
    return new PricedWeek(
        row.getString("item_num"),
        map.of(row.getString("item_num")),
        row.getString("store"),
        row.getLocalDate("week"),
        row.getInteger("units"),
        row.getInteger("n"),
        row.getDouble("revenue"),
        row.getDouble("daily"),
        row.getDouble("unit_price"),
        row.getDouble("days"));
  }

  private static String contract(Row row) {
    return row.getString("contract_no");
  }

  private record Page(List<Row> rows, boolean last) {}

  /** Where the next page begins; a contract that a full page cuts belongs to the next one. */
  private static final class Cursor {
    private String contract = "";
    private int line = Integer.MIN_VALUE;

    private Page page(List<Row> rows, int full) {
      if (rows.size() < full) {
        return new Page(rows, true);
      }
      String cut = LineLabels.contract(rows.getLast());
      List<Row> whole = rows.stream().filter(row -> !LineLabels.contract(row).equals(cut)).toList();
      List<Row> given = whole.isEmpty() ? rows : whole;
      contract = LineLabels.contract(given.getLast());
      line = given.getLast().getInteger("line_number");
      return new Page(given, false);
    }
  }
}
