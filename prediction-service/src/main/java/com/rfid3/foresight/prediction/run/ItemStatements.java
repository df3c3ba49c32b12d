package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import java.util.List;
import java.util.Optional;

/** What a run says of single items. */
record ItemStatements(Optional<MaintenanceForecast> maintenance, RunRecords records) {
  private static final String SOLD = "Sold";

  /** Statements on those items of a page that are watched and of which something can be said. */
  List<Draft> of(List<ItemState> page) {
    return maintenance
        .map(
            forecast ->
                page.stream()
                    .filter(item -> item.monitored() && !SOLD.equalsIgnoreCase(item.status()))
                    .filter(item -> forecast.shortfall(item.category()).isEmpty())
                    .map(
                        item ->
                            forecast.of(
                                item, records.state(item.rentalClass()), records.occasion()))
                    .toList())
        .orElse(List.of());
  }
}
