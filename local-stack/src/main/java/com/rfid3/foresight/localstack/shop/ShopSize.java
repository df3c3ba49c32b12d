package com.rfid3.foresight.localstack.shop;

/**
 * How big a demo shop is.
 *
 * <p>{@link #SHOP} has the counts of the real shop's dump; {@link #SMALL} trades more per tag, so
 * that a test finds a weekly signal in few rows.
 */
public enum ShopSize {
  /** 24 classes in 8 categories; for tests. */
  SMALL(600, 1_200, 8_000, 80, 1),
  /** The real shop: 488 classes in 41 categories. */
  SHOP(12_477, 53_465, 26_574, 130, 1),
  /** A million items: the catalogue of the real shop repeated ten times. */
  CHAIN(189_000, 811_000, 400_000, 1_900, 10);

  private final int rfidItems;
  private final int posItems;
  private final int scanRows;
  private final double unitsPerWeek;
  private final int catalogueCopies;

  ShopSize(int rfidItems, int posItems, int scanRows, double unitsPerWeek, int catalogueCopies) {
    this.rfidItems = rfidItems;
    this.posItems = posItems;
    this.scanRows = scanRows;
    this.unitsPerWeek = unitsPerWeek;
    this.catalogueCopies = catalogueCopies;
  }

  /** Items with a tag that gets scanned. */
  public int rfidItems() {
    return rfidItems;
  }

  /** Items known to the point of sale only. */
  public int posItems() {
    return posItems;
  }

  /** Rows of {@code id_transactions} for a history of up to 36 weeks. */
  public int scanRows() {
    return scanRows;
  }

  /** Units rented per week by customers, at a season factor of one. */
  public double unitsPerWeek() {
    return unitsPerWeek;
  }

  /** How often the catalogue of 488 classes is repeated. */
  public int catalogueCopies() {
    return catalogueCopies;
  }
}
