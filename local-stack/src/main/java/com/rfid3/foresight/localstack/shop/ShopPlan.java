package com.rfid3.foresight.localstack.shop;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Everything that decides a demo shop: the same plan gives the same shop, bit for bit.
 *
 * @param size how many classes, items and scans
 * @param history how far the scans reach back
 * @param seed the source of every random choice
 * @param end the instant at which the history ends
 * @param pointOfSale whether three years of contracts and lines of all stores are written too; the
 *     real dump holds none
 */
public record ShopPlan(
    ShopSize size, History history, long seed, Instant end, boolean pointOfSale) {

  /** Scan dates are local to the shop. */
  public static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private static final long DEFAULT_SEED = 3607;
  private static final int POINT_OF_SALE_WEEKS = 156;

  /** Keeps the end to whole seconds, as the legacy columns do. */
  public ShopPlan {
    end = end.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The small shop of tests: 36 weeks, no point-of-sale contracts. */
  public static ShopPlan small(Clock clock) {
    return new ShopPlan(
        ShopSize.SMALL, History.THIRTY_SIX_WEEKS, DEFAULT_SEED, clock.instant(), false);
  }

  /** The shop of the demonstration: the real shop's counts over 36 weeks. */
  public static ShopPlan shop(Clock clock) {
    return new ShopPlan(
        ShopSize.SHOP, History.THIRTY_SIX_WEEKS, DEFAULT_SEED, clock.instant(), false);
  }

  /** The same plan with another history. */
  public ShopPlan over(History otherHistory) {
    return new ShopPlan(size, otherHistory, seed, end, pointOfSale);
  }

  /** The same plan in another size. */
  public ShopPlan sized(ShopSize otherSize) {
    return new ShopPlan(otherSize, history, seed, end, pointOfSale);
  }

  /** The same plan with another seed. */
  public ShopPlan seeded(long otherSeed) {
    return new ShopPlan(size, history, otherSeed, end, pointOfSale);
  }

  /** The same plan with point-of-sale contracts and lines. */
  public ShopPlan withPointOfSale() {
    return new ShopPlan(size, history, seed, end, true);
  }

  /** The end of the history on the shop's wall clock. */
  public LocalDateTime localEnd() {
    return LocalDateTime.ofInstant(end, ZONE);
  }

  /** Monday of the week in which the history ends; that week is partial. */
  public LocalDate lastMonday() {
    return localEnd().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Monday of the first week with scans. */
  public LocalDate firstMonday() {
    return lastMonday().minusWeeks(history.weeks());
  }

  /** Monday of the first week with point-of-sale contracts. */
  public LocalDate firstPointOfSaleMonday() {
    return lastMonday().minusWeeks(POINT_OF_SALE_WEEKS);
  }

  /** Rows that {@code id_transactions} holds. */
  public int scanRows() {
    int fullHistory = History.THIRTY_SIX_WEEKS.weeks();
    return history.weeks() <= fullHistory
        ? size.scanRows()
        : (int) ((long) size.scanRows() * history.weeks() / fullHistory);
  }
}
