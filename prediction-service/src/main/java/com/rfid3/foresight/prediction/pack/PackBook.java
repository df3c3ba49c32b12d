package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.cache.StandingAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** What stands on the packs that exist. */
@ApplicationScoped
public class PackBook {
  private static final String KIND = "pack_performance";
  private static final String ALL = "all";

  private final StandingAnswers answers;

  public PackBook(StandingAnswers answers) {
    this.answers = answers;
  }

  /** Keeps what is said now. */
  public Uni<Void> keep(PackPerformance said, Occasion occasion) {
    return answers.keep(KIND, Map.of(ALL, said), occasion.now());
  }

  /** What stands; empty before the first run. */
  Uni<Optional<PackPerformance>> standing() {
    return answers.get(KIND, ALL, PackPerformance.class);
  }
}
