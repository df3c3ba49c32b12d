package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.ledger.Draft;
import java.util.Optional;

/** The service risk of the shop's items as of one day. */
public final class MaintenanceForecast {
  private final MaintenanceSettings settings;
  private final FittedRisk fitted;
  private final RiskDrafts drafts;
  private final ModelVersion version;

  MaintenanceForecast(
      MaintenanceSettings settings, FittedRisk fitted, RiskDrafts drafts, ModelVersion version) {
    this.settings = settings;
    this.fitted = fitted;
    this.drafts = drafts;
    this.version = version;
  }

  /** What is missing before anything can be said of the items of a category. */
  public Optional<Shortfall> shortfall(String category) {
    ServiceRates needs = fitted.rates().needs();
    Shortfall shop =
        Shortfall.of("service_needs", settings.minNeeds(), needs.shop().needs())
            .and(
                Shortfall.of("rentals_observed", settings.minExposures(), needs.shop().observed()));
    int seen = needs.category(category).observed();
    Shortfall ofCategory =
        Shortfall.of("rentals_observed_in_category", settings.minCategoryExposures(), seen);
    boolean enough =
        needs.shop().needs() >= settings.minNeeds()
            && needs.shop().observed() >= settings.minExposures()
            && seen >= settings.minCategoryExposures();
    return enough ? Optional.empty() : Optional.of(shop.and(ofCategory));
  }

  /** The risk of an item whose category has enough. */
  public Draft of(ItemState item, Optional<ClassState> state, Occasion occasion) {
    return drafts.of(item, state, occasion);
  }

  /** The model behind it. */
  public ModelVersion version() {
    return version;
  }
}
