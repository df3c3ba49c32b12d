package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.quality.QualityForecast;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run says of single items. */
record ItemStatements(
    Optional<MaintenanceForecast> maintenance,
    Optional<QualityForecast> quality,
    RunRecords records) {
  private static final String SOLD = "Sold";

  /** Statements on those items of a page that are watched and of which something can be said. */
  List<Draft> of(List<ItemState> page) {
    return page.stream()
        .filter(item -> item.monitored() && !SOLD.equalsIgnoreCase(item.status()))
        .flatMap(item -> Stream.concat(need(item).stream(), grade(item).stream()))
        .toList();
  }

  private Optional<Draft> need(ItemState item) {
    return maintenance
        .filter(forecast -> forecast.shortfall(item.category()).isEmpty())
        .map(forecast -> forecast.of(item, records.state(item.rentalClass()), records.occasion()));
  }

  private Optional<Draft> grade(ItemState item) {
    return quality.flatMap(forecast -> forecast.of(item));
  }
}
