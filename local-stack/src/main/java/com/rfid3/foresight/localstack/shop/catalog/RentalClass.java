package com.rfid3.foresight.localstack.shop.catalog;

/**
 * A rental class with tagged pieces.
 *
 * @param index position in the catalogue
 * @param number {@code rental_class_num}, and {@code item_num} of its point-of-sale row
 * @param name common name
 * @param category its true category, whatever the mapping says
 * @param baseRate units per week by customers at a season factor of one
 * @param fleet tagged pieces
 * @param yearlyGrowth log growth of demand per year
 * @param roundedPrice day rate in dollars at the end of the history
 */
public record RentalClass(
    int index,
    int number,
    String name,
    Category category,
    double baseRate,
    int fleet,
    double yearlyGrowth,
    double roundedPrice) {

  /** {@code rental_class_num} as the legacy tables spell it. */
  public String rentalClassNum() {
    return Integer.toString(number);
  }

  /** Whether its pieces are consumed instead of returned. */
  public boolean isConsumed() {
    return category.kind() == ItemKind.RESALE;
  }
}
