package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.Availability;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.cache.StandingAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on availability, what was issued of it, and what became of that. */
@ApplicationScoped
public class AvailabilityBook {
  static final String KIND = "availability";

  private final StandingAnswers answers;
  private final IssuedAvailability issued;

  public AvailabilityBook(StandingAnswers answers, IssuedAvailability issued) {
    this.answers = answers;
    this.issued = issued;
  }

  /**
   * Keeps what is said now, issues it where it is the first of the shop day, and settles what was
   * said of today by what is free now.
   */
  public Uni<Void> keep(List<Availability> said, Collection<ClassState> fleet, Occasion occasion) {
    Map<String, Availability> byClass = new HashMap<>();
    var told = new ArrayList<Availability>();
    for (Availability each : said) {
      byClass.put(each.rentalClass(), each);
      if (each.status() == PredictionStatus.OK) {
        told.add(each);
      }
    }
    return issued
        .settle(fleet, occasion)
        .chain(() -> issued.issue(told, occasion))
        .chain(() -> answers.keep(KIND, byClass, occasion.now()));
  }

  /** What stands on a class; empty for one that is not known. */
  Uni<Optional<Availability>> of(String rentalClass) {
    return answers.get(KIND, rentalClass, Availability.class);
  }
}
