package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.training.Cases;
import com.rfid3.foresight.prediction.training.Training;
import jakarta.enterprise.context.ApplicationScoped;

/** The need for service per rental; its baseline is the rate of the category as known then. */
@ApplicationScoped
public class MaintenanceTrainable implements Training.Trainable {
  private static final int CATEGORY = RentalCases.FEATURES.indexOf("category_need_log_odds");

  private final FeatureStore features;

  public MaintenanceTrainable(FeatureStore features) {
    this.features = features;
  }

  @Override
  public String model() {
    return Champion.MODEL;
  }

  @Override
  public Cases cases(Occasion occasion) {
    return new RentalCases(features.serviceExposures(), features.grades(), occasion.now()).cases();
  }

  @Override
  public double baseline(double[] row) {
    return 1 / (1 + Math.exp(-row[CATEGORY]));
  }
}
