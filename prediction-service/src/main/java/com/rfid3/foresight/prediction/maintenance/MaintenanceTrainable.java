package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.training.ClaimTrial;
import com.rfid3.foresight.prediction.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The need for service per rental; its baseline is the rate of the category as known then. It is
 * grown on what was known one horizon ago, and judged on the claims of the horizon since.
 */
@ApplicationScoped
public class MaintenanceTrainable implements Training.Trainable {
  private static final int CATEGORY = RentalCases.FEATURES.indexOf("category_need_log_odds");

  private final FeatureStore features;
  private final MaintenanceSettings settings;

  public MaintenanceTrainable(FeatureStore features, MaintenanceSettings settings) {
    this.features = features;
    this.settings = settings;
  }

  @Override
  public String model() {
    return Champion.MODEL;
  }

  @Override
  public Training.Snapshot snapshot(Occasion occasion) {
    var window = new Window(occasion.today(), settings.horizonDays(), settings.recentWeeks());
    var history =
        new MaintenanceHistory(
            features.serviceExposures(),
            features.turns(window.learned().minusWeeks(settings.recentWeeks() + 1L)),
            features.classes(),
            features.grades());
    return snapshot(history, window);
  }

  /** The days of a training: it is judged on the last horizon, and learns its scale before it. */
  public record Window(LocalDate today, int horizonDays, int recentWeeks) {
    LocalDate judged() {
      return today.minusDays(horizonDays);
    }

    LocalDate learned() {
      return judged().minusDays(horizonDays);
    }
  }

  /** What is learned from a history, and what it is judged on. */
  public static Training.Snapshot snapshot(MaintenanceHistory history, Window window) {
    var claims = new ItemClaims(history, window.recentWeeks, window.horizonDays);
    Instant known = ItemClaims.startOf(window.judged());
    return new Training.Snapshot(
        new RentalCases(history.exposures(), history.grades(), known).cases(),
        new ClaimTrial(claims.on(window.learned()), claims.on(window.judged())));
  }

  @Override
  public double baseline(double[] row) {
    return 1 / (1 + Math.exp(-row[CATEGORY]));
  }
}
