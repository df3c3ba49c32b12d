package com.rfid3.foresight.prediction.quality;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.maintenance.RentalRates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the rates of a day and judges them on the quarter before it, from what was known when that
 * quarter began, against saying that the last grade holds.
 */
public final class QualityFit {
  /** Days that the judgement looks ahead. */
  private static final int QUARTER = 90;

  private static final int RECENT_WEEKS = 26;

  private final List<GradeSpan> spans;
  private final List<WeeklyTurns> turns;
  private final List<ClassState> fleet;

  public QualityFit(List<GradeSpan> spans, List<WeeklyTurns> turns, List<ClassState> fleet) {
    this.spans = List.copyOf(spans);
    this.turns = List.copyOf(turns);
    this.fleet = List.copyOf(fleet);
  }

  /** Rates of a day, rentals to expect, and the score beside the baseline's. */
  public record Fitted(GradeRates rates, RentalRates rentals, Accuracy accuracy) {
    /** Whether saying this is better than saying that grades hold. */
    public boolean beatsBaseline() {
      return accuracy.n() > 0 && accuracy.value() < accuracy.baseline();
    }
  }

  /** The fit of a shop day. */
  public Fitted on(LocalDate day) {
    return new Fitted(
        GradeRates.before(spans, startOf(day)), rentals(day), judged(day.minusDays(QUARTER), day));
  }

  private RentalRates rentals(LocalDate day) {
    return new RentalRates(fleet, turns, day.minusWeeks(RECENT_WEEKS), day);
  }

  private Accuracy judged(LocalDate from, LocalDate until) {
    GradeRates rates = GradeRates.before(spans, startOf(from));
    RentalRates rentals = rentals(from);
    double said = 0;
    double held = 0;
    int items = 0;
    for (GradeSpan span : standing(startOf(from)).values()) {
      int lost = lost(span, startOf(until));
      double made = rentals.perUnitWeek(span.rentalClass(), span.category()) * QUARTER / 7.0;
      said += RankedScore.of(made * rates.perRental(span.category()), lost);
      held += RankedScore.of(0, lost);
      items++;
    }
    double n = Math.max(1, items);
    return new Accuracy(
        "ranked_probability_score", Rounding.value(said / n), Rounding.value(held / n), items);
  }

  // Of each item the span that stood at the moment, where the item was graded again later.
  private Map<String, GradeSpan> standing(Instant moment) {
    var standing = new HashMap<String, GradeSpan>();
    for (GradeSpan span : spans) {
      boolean began = span.since().isBefore(moment);
      Instant end = span.changedAt() == null ? span.observedTo() : span.changedAt();
      if (began && !end.isBefore(moment)) {
        standing.put(Place.folded(span.tagId()), span);
      }
    }
    return standing;
  }

  private static int lost(GradeSpan span, Instant until) {
    boolean within = span.changedAt() != null && span.changedAt().isBefore(until);
    return within && span.steps() != null ? Math.clamp(span.steps(), 0, RankedScore.STEPS) : 0;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
