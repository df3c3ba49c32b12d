package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.prediction.forest.UnfitArtifact;
import com.rfid3.foresight.prediction.shadow.ShadowTable;
import com.rfid3.foresight.prediction.training.Artifacts;
import com.rfid3.foresight.prediction.training.ClaimTrial;
import com.rfid3.foresight.prediction.training.ModelTrouble;
import com.rfid3.foresight.prediction.training.PastClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The trees that serve, where any do; an artifact that must not be used is refused and told of. */
@ApplicationScoped
public class Champion {
  /** The model's name in the registry. */
  public static final String MODEL = "maintenance";

  private static final Logger LOG = Logger.getLogger(Champion.class);

  private final Artifacts artifacts;
  private final ModelTrouble trouble;
  private final ShadowTable shadows;
  private Optional<Artifacts.Loaded> kept = Optional.empty();

  public Champion(Artifacts artifacts, ModelTrouble trouble, ShadowTable shadows) {
    this.shadows = shadows;
    this.artifacts = artifacts;
    this.trouble = trouble;
  }

  /**
   * Loads the trees that serve, and tells their version. Where the artifact is damaged the last one
   * that was whole stays in use, and none where there is no such.
   */
  synchronized Optional<String> version() {
    try {
      kept = artifacts.champion(MODEL).await().indefinitely();
      trouble.over(MODEL);
    } catch (UnfitArtifact refused) {
      LOG.errorf("Model artifact refused (%s): %s", refused.fault(), refused.getMessage());
      trouble.met(MODEL, refused.fault());
    }
    return kept.map(Artifacts.Loaded::version);
  }

  /** The trees in the shadow of those that serve, where there are any that may be used. */
  Optional<Artifacts.Loaded> challenger() {
    try {
      return shadows
          .pinned(MODEL)
          .await()
          .indefinitely()
          .map(pinned -> new Artifacts.Name(MODEL, pinned.challenger()))
          .flatMap(name -> artifacts.version(name).await().indefinitely());
    } catch (UnfitArtifact refused) {
      LOG.errorf("Challenger refused (%s): %s", refused.fault(), refused.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The trees that were loaded last, over the records as of a moment.
   *
   * @param claims those of the last horizon, on which the trees' scale is learned
   */
  synchronized Optional<TreeRisk> trees(
      MaintenanceHistory history, List<PastClaim> claims, Instant now) {
    return kept.flatMap(loaded -> over(loaded, history, claims, now));
  }

  /** Some trees over the records as of a moment. */
  static Optional<TreeRisk> over(
      Artifacts.Loaded trees, MaintenanceHistory history, List<PastClaim> claims, Instant now) {
    return Optional.of(trees)
        .filter(loaded -> loaded.forest().forest().features().equals(RentalCases.FEATURES))
        .map(
            loaded ->
                new TreeRisk(
                    loaded.version(),
                    loaded.forest(),
                    new RentalCases(history.exposures(), history.grades(), now).now(),
                    new TreeRisk.Worth(
                        loaded.accuracy(),
                        ClaimTrial.scale(claims, loaded.forest()::probability))));
  }
}
