package com.rfid3.foresight.localstack.suite;

/**
 * The demo shop that was asked for.
 *
 * @param size {@code small}, {@code shop} or {@code chain}
 * @param history {@code 19w}, {@code 36w} or {@code 3y}
 * @param pointOfSale whether contracts and lines of all stores are written too
 */
record ShopOptions(String size, String history, boolean pointOfSale) {

  @Override
  public String toString() {
    return size + ", " + history + (pointOfSale ? ", with point of sale" : "");
  }
}
