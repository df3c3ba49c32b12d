package com.rfid3.foresight.localstack.legacyweb;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /tab/1}: categories in the page, classes and items as JSON for its script. */
final class RentalInventory {

  private static final int ITEMS_PER_PAGE = 20;

  private static final String COUNTS =
      """
      COUNT(*) AS total, COALESCE(SUM(i.status IN ('On Rent', 'Delivered')), 0) AS on_contracts,
      COALESCE(SUM(i.status NOT IN ('Ready to Rent', 'On Rent', 'Delivered', 'Sold')), 0)
        AS in_service,
      COALESCE(SUM(i.status = 'Ready to Rent'), 0) AS available
      """;

  private final Sql sql;
  private final Pages pages;

  RentalInventory(Sql sql, Pages pages) {
    this.sql = sql;
    this.pages = pages;
  }

  Reply page(Request request) throws SQLException {
    Map<String, StringBuilder> options = subcategories();
    StringBuilder rows = new StringBuilder();
    for (Map<String, Object> category : categories()) {
      String name = String.valueOf(category.get("category"));
      rows.append(
          pages.fill(
              "category-row.html",
              Map.of(
                  "category", Html.escape(name),
                  "options", options.get(name).toString(),
                  "total", String.valueOf(category.get("total")),
                  "on_contracts", String.valueOf(category.get("on_contracts")),
                  "in_service", String.valueOf(category.get("in_service")),
                  "available", String.valueOf(category.get("available")))));
    }
    return Reply.html(pages.page("Rental Inventory", "tab1.html", Map.of("rows", rows.toString())));
  }

  private List<Map<String, Object>> categories() throws SQLException {
    return sql.rows(
        "SELECT m.category, "
            + COUNTS
            + """
              FROM id_item_master i
              JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
              WHERE i.item_num IS NULL GROUP BY m.category ORDER BY m.category""");
  }

  private Map<String, StringBuilder> subcategories() throws SQLException {
    Map<String, StringBuilder> options = new LinkedHashMap<>();
    for (Map<String, Object> row :
        sql.rows(
            """
            SELECT DISTINCT category, subcategory FROM user_rental_class_mappings
            ORDER BY category, subcategory""")) {
      String subcategory = Html.escape(String.valueOf(row.get("subcategory")));
      options
          .computeIfAbsent(String.valueOf(row.get("category")), c -> new StringBuilder())
          .append("<option value=\"%s\">%s</option>".formatted(subcategory, subcategory));
    }
    return options;
  }

  /** Classes of a subcategory with their counts. */
  Reply classes(Request request) throws SQLException {
    return Reply.json(
        Map.of(
            "common_names",
            sql.rows(
                "SELECT i.rental_class_num, MIN(i.common_name) AS name, "
                    + COUNTS
                    + """
                      FROM id_item_master i
                      JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
                      WHERE i.item_num IS NULL AND m.category = ? AND m.subcategory = ?
                      GROUP BY i.rental_class_num ORDER BY name""",
                request.value("category", ""),
                request.value("subcategory", ""))));
  }

  /** A page of items of a class. */
  Reply items(Request request) throws SQLException {
    String rentalClass = request.value("rental_class", "");
    int page = Math.max(1, request.number("page", 1));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "items",
        sql.rows(
            """
            SELECT tag_id, common_name, bin_location, status, last_contract_num,
              date_last_scanned AS last_scanned_date, quality, notes
            FROM id_item_master WHERE item_num IS NULL AND rental_class_num = ?
            ORDER BY date_last_scanned DESC, tag_id LIMIT ? OFFSET ?""",
            rentalClass,
            ITEMS_PER_PAGE,
            (page - 1) * ITEMS_PER_PAGE));
    answer.put(
        "total_items",
        sql.number(
            "SELECT COUNT(*) FROM id_item_master WHERE item_num IS NULL AND rental_class_num = ?",
            rentalClass));
    answer.put("page", page);
    answer.put("per_page", ITEMS_PER_PAGE);
    return Reply.json(answer);
  }
}
