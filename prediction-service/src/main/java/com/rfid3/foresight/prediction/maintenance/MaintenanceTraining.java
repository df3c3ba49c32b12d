package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.contracts.prediction.ModelMaking;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Urgency;
import com.rfid3.foresight.prediction.advice.UrgencySettings;
import com.rfid3.foresight.prediction.registry.DataHash;
import com.rfid3.foresight.prediction.training.Artifacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fits the service risk once a shop day, and again where other trees serve; the day's later runs
 * use the same fit.
 */
@ApplicationScoped
public class MaintenanceTraining {
  private final MaintenanceSettings settings;
  private final UrgencySettings urgency;
  private final Champion champion;
  private String fittedFor = "";
  private MaintenanceForecast forecast;

  public MaintenanceTraining(
      MaintenanceSettings settings, UrgencySettings urgency, Champion champion) {
    this.settings = settings;
    this.urgency = urgency;
    this.champion = champion;
  }

  /** The day's forecast, fitted to the history if it is the first one asked for. */
  public synchronized MaintenanceForecast on(Occasion occasion, MaintenanceHistory history) {
    var challenger = champion.challenger();
    String of =
        "%s %s %s"
            .formatted(
                occasion.today(),
                champion.version().orElse(""),
                challenger.map(Artifacts.Loaded::version).orElse(""));
    if (!fittedFor.equals(of)) {
      forecast = fit(occasion, history, challenger);
      fittedFor = of;
    }
    return forecast;
  }

  private MaintenanceForecast fit(
      Occasion occasion, MaintenanceHistory history, Optional<Artifacts.Loaded> challenger) {
    var fit = new RiskFit(history, settings.recentWeeks(), settings.horizonDays());
    FittedRisk fitted = fit.on(occasion.today());
    String hash = DataHash.of(history.exposures(), history.fleet(), history.turns());
    String name = "maintenance-1-%s-%s".formatted(occasion.today(), hash.substring(0, 8));
    var claims =
        new ItemClaims(history, settings.recentWeeks(), settings.horizonDays())
            .on(occasion.today().minusDays(settings.horizonDays()));
    Optional<TreeRisk> trees = champion.trees(history, claims, occasion.now());
    var served = new RiskDrafts.Served(name, trees);
    var drafts = new RiskDrafts(settings, new Urgency(urgency.bigLoss()), fitted, served);
    // Beside trees only: the rates are beaten by a training's own trial.
    var beside =
        challenger
            .filter(any -> trees.isPresent())
            .flatMap(loaded -> Champion.over(loaded, history, claims, occasion.now()))
            .map(other -> new RiskDrafts.Served(name, Optional.of(other)))
            .map(other -> new RiskDrafts(settings, new Urgency(urgency.bigLoss()), fitted, other));
    var shadow = beside.map(other -> new MaintenanceForecast.Shadow(drafts, other));
    return new MaintenanceForecast(
        new MaintenanceForecast.Fit(
            settings, fitted, version(fitted, new Named(name, hash), occasion)),
        drafts,
        shadow);
  }

  /** A version and the hash of what it was made from. */
  private record Named(String version, String dataHash) {}

  private static ModelVersion version(FittedRisk fitted, Named named, Occasion occasion) {
    ServiceRates needs = fitted.rates().needs();
    var metrics = new TreeMap<String, Object>();
    metrics.put("needs", needs.shop().needs());
    metrics.put("rentals_observed", needs.shop().observed());
    metrics.put("rentals_not_seen_again", needs.shop().censored());
    metrics.put("prior_rentals", needs.strength());
    metrics.put("seen_per_expected", fitted.rates().scale());
    Accuracy accuracy = fitted.accuracy();
    Map<String, Object> baseline = Map.of();
    if (accuracy != null) {
      metrics.put(accuracy.metric(), accuracy.value());
      baseline =
          Map.of("name", RiskModel.SHOP_PREVALENCE.wire(), accuracy.metric(), accuracy.baseline());
    }
    return new ModelVersion(
        "prediction-service",
        fitted.model().wire(),
        named.version,
        "serving",
        occasion.now(),
        metrics,
        baseline,
        needs.shop().observed(),
        fitted.judgedOn(),
        ModelMaking.of(named.dataHash),
        occasion.lineageId());
  }
}
