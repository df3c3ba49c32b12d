package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;

/**
 * Writes the demo shop into an empty legacy database. A shop that was cut short is thrown away and
 * written again; a complete one, or somebody's own data, stays as it is.
 */
final class ShopFilling {
  private final UpOptions options;
  private final DemoDatabase database;
  private final Progress progress;

  ShopFilling(UpOptions options, DemoDatabase database, Progress progress) {
    this.options = options;
    this.database = database;
    this.progress = progress;
  }

  /** Before anything else is done with the database. */
  void discardUnfinished() throws SQLException {
    if (Files.exists(unfinished())) {
      progress.say("  The demo shop was not finished last time; starting it over.");
      database.drop();
    }
  }

  void fillIfEmpty() throws SQLException, IOException {
    if (database.hasItems()) {
      return;
    }
    progress.say("  Writing the demo shop (" + options.shop() + ").");
    Files.writeString(unfinished(), "");
    try (var connection = database.connect()) {
      // Kept beside it, so that models can be judged against what is true.
      DemoShop.of(plan(options, Clock.systemUTC()))
          .writeTo(connection)
          .writeTo(options.folder().state().resolve("shop-truth.json"));
    }
    Files.delete(unfinished());
    progress.done("demo shop is written");
  }

  private Path unfinished() {
    return options.folder().of(Part.MARIADB).resolve("shop-unfinished");
  }

  /**
   * The shop that was asked for.
   *
   * @throws IllegalArgumentException naming what there is to choose from
   */
  static ShopPlan plan(UpOptions options, Clock clock) {
    ShopOptions asked = options.shop();
    ShopPlan plan = ShopPlan.shop(clock).sized(size(asked.size())).over(history(asked.history()));
    return asked.pointOfSale() ? plan.withPointOfSale() : plan;
  }

  private static ShopSize size(String text) {
    try {
      return ShopSize.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--size " + text + "? There are small, shop, chain.", e);
    }
  }

  private static History history(String text) {
    return switch (text) {
      case "19w" -> History.NINETEEN_WEEKS;
      case "36w" -> History.THIRTY_SIX_WEEKS;
      case "3y" -> History.THREE_YEARS;
      default ->
          throw new IllegalArgumentException("--history " + text + "? There are 19w, 36w, 3y.");
    };
  }
}
