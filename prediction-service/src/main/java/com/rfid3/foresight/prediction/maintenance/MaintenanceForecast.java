package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.shadow.Pair;
import com.rfid3.foresight.prediction.shadow.ShadowClaim;
import java.util.List;
import java.util.Optional;

/** The service risk of the shop's items as of one day. */
public final class MaintenanceForecast {
  private final MaintenanceSettings settings;
  private final FittedRisk fitted;
  private final RiskDrafts drafts;
  private final ModelVersion version;
  private final Optional<Shadow> shadow;

  /** What the rates of a day were fitted under, and the version they are registered as. */
  record Fit(MaintenanceSettings settings, FittedRisk fitted, ModelVersion version) {}

  /** What serves, and the challenger beside it. */
  record Shadow(RiskDrafts serves, RiskDrafts challenger) {
    Pair pair() {
      return new Pair(Champion.MODEL, challenger.version(), serves.version());
    }
  }

  MaintenanceForecast(Fit fit, RiskDrafts drafts, Optional<Shadow> shadow) {
    this.settings = fit.settings;
    this.fitted = fit.fitted;
    this.drafts = drafts;
    this.version = fit.version;
    this.shadow = shadow;
  }

  /** The versions that are compared; empty where nothing is in the shadow. */
  public Optional<Pair> compared() {
    return shadow.map(Shadow::pair);
  }

  /**
   * What both say of those items whose turn it is today: each once in a horizon, so that the claims
   * of one item do not overlap.
   */
  public List<ShadowClaim> besides(List<ItemState> page, Occasion occasion) {
    return shadow
        .map(
            both ->
                page.stream()
                    .filter(item -> isTurnOf(item, occasion))
                    .filter(item -> shortfall(item.category()).isEmpty())
                    .map(item -> claim(both, item, occasion))
                    .toList())
        .orElse(List.of());
  }

  private boolean isTurnOf(ItemState item, Occasion occasion) {
    int horizon = settings.horizonDays();
    int turn = Math.floorMod(Place.folded(item.tagId()).hashCode(), horizon);
    return turn == Math.floorMod(occasion.today().toEpochDay(), horizon);
  }

  private ShadowClaim claim(Shadow both, ItemState item, Occasion occasion) {
    return new ShadowClaim(
        item.tagId(),
        occasion.today(),
        occasion.today().plusDays(settings.horizonDays()),
        both.challenger.risk(item),
        both.serves.risk(item));
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
