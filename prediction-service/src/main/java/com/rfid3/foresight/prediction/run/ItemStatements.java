package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.quality.QualityForecast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run says of single items.
 *
 * @param fleet states of the classes by class
 * @param occasion the run's
 */
public record ItemStatements(
    Optional<MaintenanceForecast> maintenance,
    Optional<QualityForecast> quality,
    Map<String, ClassState> fleet,
    Occasion occasion) {
  private static final String SOLD = "Sold";

  /** Statements on those items of a page that are watched and of which something can be said. */
  public List<Draft> of(List<ItemState> page) {
    return watched(page).stream()
        .flatMap(item -> Stream.concat(need(item).stream(), grade(item).stream()))
        .toList();
  }

  /** Those items of a page that are watched and still the shop's. */
  static List<ItemState> watched(List<ItemState> page) {
    return page.stream()
        .filter(item -> item.monitored() && !SOLD.equalsIgnoreCase(item.status()))
        .toList();
  }

  private Optional<Draft> need(ItemState item) {
    return maintenance
        .filter(forecast -> forecast.shortfall(item.category()).isEmpty())
        .map(forecast -> forecast.of(item, state(item), occasion));
  }

  private Optional<ClassState> state(ItemState item) {
    return Optional.ofNullable(item.rentalClass()).map(fleet::get);
  }

  /** The same for some types alone. */
  ItemStatements only(Set<PredictionType> types) {
    return new ItemStatements(
        maintenance.filter(any -> types.contains(PredictionType.MAINTENANCE)),
        quality.filter(any -> types.contains(PredictionType.QUALITY)),
        fleet,
        occasion);
  }

  private Optional<Draft> grade(ItemState item) {
    return quality.flatMap(forecast -> forecast.of(item));
  }
}
