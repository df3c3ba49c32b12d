package com.rfid3.foresight.localstack.shop.catalog;

import com.rfid3.foresight.localstack.shop.demand.Season;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The 41 categories, read from {@code shop/categories.csv}. */
final class Categories {

  private static final List<Category> ALL = read();

  private Categories() {}

  static List<Category> all() {
    return ALL;
  }

  private static List<Category> read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Categories.class.getResourceAsStream("/shop/categories.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(Categories::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Category parse(String line) {
    String[] field = line.split(";", -1);
    return new Category(
        field[0],
        field[1],
        ItemKind.valueOf(field[2]),
        Season.valueOf(field[3]),
        new Category.Counts(number(field[4]), number(field[5]), number(field[6])),
        new Category.Share(decimal(field[7]), decimal(field[8]), decimal(field[9])),
        new Category.Wear(decimal(field[10]), decimal(field[11]), decimal(field[12])),
        new Category.Price(decimal(field[13]), decimal(field[14])),
        new Category.Names(List.of(field[15].split("\\|")), field[16], field[17]));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static double decimal(String text) {
    return Double.parseDouble(text);
  }
}
