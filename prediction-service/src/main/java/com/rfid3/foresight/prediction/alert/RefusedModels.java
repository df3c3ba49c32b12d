package com.rfid3.foresight.prediction.alert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.prediction.forest.UnfitArtifact;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import com.rfid3.foresight.prediction.training.ModelTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Artifacts that were refused, as alerts: until one loads, what served before serves. */
@ApplicationScoped
public class RefusedModels {
  private static final String KIND = "model_artifact_refused";

  private final ModelTrouble trouble;
  private final OutlookSettings settings;
  private final Clock clock;

  public RefusedModels(ModelTrouble trouble, OutlookSettings settings, Clock clock) {
    this.trouble = trouble;
    this.settings = settings;
    this.clock = clock;
  }

  /** One candidate per model whose artifact is refused now. */
  List<AlertCandidate> now() {
    return trouble.now().entrySet().stream()
        .map(each -> candidate(each.getKey(), each.getValue()))
        .toList();
  }

  private AlertCandidate candidate(String model, UnfitArtifact.Fault fault) {
    String what = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new AlertCandidate(
        CandidateRules.SOURCE,
        KIND,
        null,
        List.of(KIND, model),
        "model",
        model,
        null,
        null,
        null,
        settings.store(),
        Severity.HIGH,
        "The trained model of %s was refused: %s.".formatted(model, what),
        "Promote another version, or train again.",
        null,
        null,
        null,
        null,
        clock.instant());
  }
}
