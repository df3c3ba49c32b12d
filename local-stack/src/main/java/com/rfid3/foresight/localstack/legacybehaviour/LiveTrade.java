package com.rfid3.foresight.localstack.legacybehaviour;

import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.demand.Clients;
import com.rfid3.foresight.localstack.shop.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Goes on trading after the history's end: new scans at the shop's true rates, sped up for a demo.
 */
public final class LiveTrade {

  private static final double WEEK_SECONDS = 7 * 86_400.0;
  private static final double RETURN_RECORDED = 0.5;

  private final DemoShop shop;
  private final ConnectionSource connections;
  private final Clock clock;
  private final double speed;
  private final Dice dice;
  private long nextContract;

  /**
   * Trade in a shop.
   *
   * @param speed weeks of trade per week of the clock
   */
  public LiveTrade(DemoShop shop, ConnectionSource connections, Clock clock, double speed) {
    this.shop = shop;
    this.connections = connections;
    this.clock = clock;
    this.speed = speed;
    this.dice = Dice.of(shop.plan().seed(), "live", clock.millis());
    // Beyond all numbers of the history, and rising over restarts.
    this.nextContract = 900_000_000L + clock.instant().getEpochSecond() % 90_000_000L;
  }

  /**
   * Trades for a while and writes what is scanned, as of now.
   *
   * @return scans written
   */
  public int trade(Duration elapsed) throws SQLException {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ShopPlan.ZONE).truncatedTo(ChronoUnit.SECONDS);
    double weeks = elapsed.toMillis() / 1000.0 / WEEK_SECONDS * speed;
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      LiveScans scans = new LiveScans(connection, now);
      int out = sendOut(scans, now.toLocalDate(), weeks);
      int back = scans.bringBack(dice.poisson(out * RETURN_RECORDED), dice);
      connection.commit();
      return out + back;
    }
  }

  private int sendOut(LiveScans scans, LocalDate today, double weeks) throws SQLException {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int out = 0;
    for (RentalClass rentalClass : shop.catalog().classes()) {
      double perLine = rentalClass.category().share().batch();
      int lines = dice.poisson(shop.demand().rate(rentalClass, monday) * weeks / perLine);
      for (int line = 0; line < lines; line++) {
        String contract = Long.toString(nextContract++);
        int units = 1 + dice.poisson(perLine - 1);
        out += scans.sendOut(rentalClass, units, contract, Clients.any(dice));
      }
    }
    return out;
  }
}
