package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.maintenance.MaintenanceHistory;
import com.rfid3.foresight.prediction.maintenance.MaintenanceTraining;
import com.rfid3.foresight.prediction.pack.PackFit;
import com.rfid3.foresight.prediction.pack.PackForecast;
import com.rfid3.foresight.prediction.pack.PackSettings;
import com.rfid3.foresight.prediction.quality.QualityFit;
import com.rfid3.foresight.prediction.quality.QualityForecast;
import com.rfid3.foresight.prediction.quality.QualitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The models that are fitted to a run's records. */
@ApplicationScoped
class DailyModels {
  private final FeatureStore features;
  private final MaintenanceTraining maintenance;
  private final QualitySettings quality;
  private final PackSettings pack;

  DailyModels(
      FeatureStore features,
      MaintenanceTraining maintenance,
      QualitySettings quality,
      PackSettings pack) {
    this.features = features;
    this.maintenance = maintenance;
    this.quality = quality;
    this.pack = pack;
  }

  MaintenanceForecast maintenance(RunRecords records) {
    var fleet = List.copyOf(records.fleet().values());
    var history =
        new MaintenanceHistory(records.exposures(), records.turns(), fleet, features.grades());
    return maintenance.on(records.occasion(), history);
  }

  QualityForecast quality(RunRecords records) {
    var fleet = List.copyOf(records.fleet().values());
    var fit = new QualityFit(features.grades(), records.turns(), fleet);
    return new QualityForecast(quality, fit.on(records.occasion().today()), records.occasion());
  }

  PackForecast pack(RunRecords records) {
    var fit = new PackFit(features.baskets(), pack.supportFloor());
    return new PackForecast(pack, fit.fit(), records.occasion());
  }
}
