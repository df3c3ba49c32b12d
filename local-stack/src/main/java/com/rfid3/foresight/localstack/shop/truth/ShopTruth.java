package com.rfid3.foresight.localstack.shop.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.localstack.shop.demand.Occasion;
import com.rfid3.foresight.localstack.shop.fleet.WearModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of a demo shop, for judging models against it.
 *
 * @param size name of the {@code ShopSize}
 * @param history name of the {@code History}
 * @param seed the plan's
 * @param end instant at which the history ends, ISO-8601
 * @param firstMonday shop-local date of the first week, ISO-8601; arrays per week start here
 * @param historyWeeks complete weeks with scans; the partial week and weeks to come follow
 * @param classes one per rental class
 * @param categories one per category in use
 * @param wear coefficients of the chance of a service need
 * @param rentalsCap rentals since service beyond which risk does not grow
 * @param pairs what is rented together
 * @param occasions lift of each event's week
 * @param storeShares demand per point-of-sale store code against store 8101
 * @param unmappedClasses classes that the mapping lacks
 * @param misplacedChair the chair that the mapping calls a linen
 */
public record ShopTruth(
    String size,
    String history,
    long seed,
    String end,
    String firstMonday,
    int historyWeeks,
    List<ClassTruth> classes,
    List<CategoryTruth> categories,
    WearModel wear,
    int rentalsCap,
    List<PairTruth> pairs,
    Map<Occasion, Double> occasions,
    Map<String, Double> storeShares,
    List<String> unmappedClasses,
    String misplacedChair) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One category.
   *
   * @param category name
   * @param inspection chance of the wash or inspect flow per return without service need
   * @param service chance of a service need of a fresh best-grade piece
   * @param decline chance of losing one grade per rental
   */
  public record CategoryTruth(String category, double inspection, double service, double decline) {}

  /** Two rental classes; the affinity is the chance that a follower's line joins its leader. */
  public record PairTruth(String leader, String follower, double affinity) {}

  /** The truth of one class, if the shop has it. */
  public Optional<ClassTruth> ofClass(String rentalClassNum) {
    return classes.stream().filter(c -> c.rentalClassNum().equals(rentalClassNum)).findFirst();
  }

  /** Reads the file that {@link #writeTo} wrote. */
  public static ShopTruth read(Path file) {
    try {
      return JSON.readValue(file.toFile(), ShopTruth.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the truth as JSON beside the shop. */
  public void writeTo(Path file) {
    try {
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
