package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.cache.StandingAnswers;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Fits elasticities once a shop day: lines come once a week, and hundreds of fits take seconds. */
@ApplicationScoped
public class PricingTraining {
  static final String KIND = "elasticity";

  private final PricingSettings settings;
  private final StandingAnswers answers;
  private Optional<Fitted> kept = Optional.empty();

  public PricingTraining(PricingSettings settings, StandingAnswers answers) {
    this.settings = settings;
    this.answers = answers;
  }

  private record Fitted(LocalDate day, int lines, Elasticities elasticities) {}

  /** What is said of prices on an occasion. */
  public synchronized PricingForecast on(
      Occasion occasion, List<PricedWeek> lines, PlanningInputs planning) {
    boolean same =
        kept.filter(fit -> fit.day.equals(occasion.today()) && fit.lines == lines.size())
            .isPresent();
    if (!same) {
      var fitted = new Elasticities(lines, occasion.today(), Enough.from(settings));
      kept = Optional.of(new Fitted(occasion.today(), lines.size(), fitted));
    }
    return new PricingForecast(settings, kept.orElseThrow().elasticities, planning, occasion);
  }

  /** Keeps what stands by category. */
  public Uni<Void> keep(PricingForecast forecast, Occasion occasion) {
    return answers.keep(KIND, forecast.byCategory(), occasion.now());
  }

  /** What stands on a category. */
  Uni<Optional<CategoryElasticity>> of(String category) {
    return answers.get(KIND, category, CategoryElasticity.class);
  }
}
