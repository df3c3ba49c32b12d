package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rentals with outcomes for tests. */
final class Exposures {
  private static final Instant RENTED = Instant.parse("2025-03-01T12:00:00Z");

  private Exposures() {}

  /** That many rentals of a category with the same outcome. */
  static List<ServiceExposure> of(String category, ServiceOutcome outcome, int count) {
    var exposures = new ArrayList<ServiceExposure>();
    for (int i = 0; i < count; i++) {
      exposures.add(at(category, outcome, RENTED.plusSeconds(60L * i), category + "-" + i));
    }
    return exposures;
  }

  /** A rental, its outcome seen two days later. */
  static ServiceExposure at(String category, ServiceOutcome outcome, Instant rented, String tag) {
    Instant seen = outcome == ServiceOutcome.CENSORED ? null : rented.plusSeconds(172_800);
    return new ServiceExposure(tag, category + "-class", category, "1", rented, outcome, seen, 1);
  }
}
