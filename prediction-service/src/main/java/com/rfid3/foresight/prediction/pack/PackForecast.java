package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.Reason;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What goes out with each class, as of one day. */
public final class PackForecast {
  private static final int HORIZON = 30;
  private static final int TOLD = 5;
  private static final String MODEL = "fp_growth";

  private final PackSettings settings;
  private final PackFit.Fitted fitted;
  private final Occasion occasion;

  public PackForecast(PackSettings settings, PackFit.Fitted fitted, Occasion occasion) {
    this.settings = settings;
    this.fitted = fitted;
    this.occasion = occasion;
  }

  /** What is missing before anything can be said of a class. */
  public Shortfall shortfall(String rentalClass) {
    var counts = fitted.companions().counts();
    return Shortfall.of("contracts", settings.minContracts(), counts.contracts())
        .and(
            Shortfall.of("companions_beyond_chance", 1, fitted.companions().of(rentalClass).size()))
        .and(Shortfall.of("models_that_beat_their_baseline", 1, fitted.beatsBaseline() ? 1 : 0));
  }

  /**
   * What goes out with a class; empty where too little is on record.
   *
   * @param named the name of a class
   */
  public Optional<Draft> of(ClassState state, Function<String, String> named) {
    var companions = fitted.companions().of(state.rentalClass());
    boolean enough =
        fitted.companions().counts().contracts() >= settings.minContracts()
            && fitted.beatsBaseline()
            && !companions.isEmpty();
    return enough ? Optional.of(draft(state, companions, named)) : Optional.empty();
  }

  private Draft draft(
      ClassState state, List<Companions.Companion> companions, Function<String, String> named) {
    var best = companions.getFirst();
    String name = named.apply(best.rentalClass());
    String claim = "the next contract with it within 30 days holds %s too".formatted(name);
    String message =
        "%s of the contracts with it hold %s too, %s times as many as chance would have it."
            .formatted(Rounding.percent(best.probability()), name, Rounding.units(best.lift()));
    var prediction =
        new Prediction(
            0,
            PredictionType.PACK,
            PredictionStatus.OK,
            new Target(TargetKind.RENTAL_CLASS, state.rentalClass()),
            new Estimate(
                Rounding.value(best.lift()),
                "lift",
                HORIZON,
                occasion.today().plusDays(HORIZON),
                null,
                null,
                null),
            new Claim(claim, Rounding.value(best.probability())),
            new Advice(Severity.LOW, message, "Offer both together.", null),
            new Provenance(
                "pack-1-" + occasion.today(),
                MODEL,
                fitted.accuracy(),
                companions.stream().limit(TOLD).map(PackForecast::reason).toList(),
                occasion.now(),
                occasion.lineageId()),
            null,
            null);
    var subject = new Subject(state.category(), state.rentalClass(), state.commonName());
    return new Draft(prediction, subject.against(best.rentalClass()));
  }

  private static Reason reason(Companions.Companion companion) {
    return new Reason(
        "rented_with",
        Map.of(
            "rental_class",
            companion.rentalClass(),
            "contracts",
            companion.both(),
            "probability",
            Rounding.value(companion.probability())),
        Rounding.value(companion.lift()));
  }
}
