package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.prediction.Availability;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.demand.DemandStatements;
import com.rfid3.foresight.prediction.demand.JudgedForecast;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Availability of every class as of one occasion. */
public final class AvailabilityForecast {
  /** Days that the sampled paths reach for certain. */
  static final int DAYS = 30;

  private static final String BOOKED =
      "What is booked is part of the demand expected: only what goes beyond it is taken off on top.";
  private static final String SERVICE =
      "What is in service now is counted as in service throughout.";
  private static final String SEEN =
      "How long units stay out is read off the scans, which miss returns: they may be back sooner.";
  private static final String NOTHING_BOOKED = "No reservations are in the data.";

  private final List<ContractSpan> spans;
  private final TimesOut times;
  private final double level;
  private final Occasion occasion;

  /**
   * @param spans contracts of the store that the tagged units belong to
   * @param level nominal coverage of the interval
   */
  public AvailabilityForecast(
      List<ContractSpan> spans, TimesOut times, double level, Occasion occasion) {
    this.spans = List.copyOf(spans);
    this.times = times;
    this.level = level;
    this.occasion = occasion;
  }

  /** What is said of a class. */
  public Availability of(ClassState state, DemandStatements demand) {
    var target = new Target(TargetKind.RENTAL_CLASS, state.rentalClass());
    Optional<JudgedForecast> judged = demand.forecast(target);
    Optional<TimeOut> time = times.of(state.rentalClass(), state.category());
    Shortfall missing = missing(state);
    if (judged.isEmpty()) {
      missing = missing.and(demand.shortfall(demand.seriesOrEmpty(target)));
    }
    if (time.isEmpty()) {
      missing = missing.and(Shortfall.of("rentals_seen_to_their_end", 30, 0));
    }
    boolean enough = !state.resale() && booked() > 0 && judged.isPresent() && time.isPresent();
    return enough
        ? told(state, judged.get(), time.get())
        : new Availability(
            state.rentalClass(),
            state.commonName(),
            PredictionStatus.INSUFFICIENT_DATA,
            List.of(),
            booked() > 0 ? List.of() : List.of(NOTHING_BOOKED),
            missing.needs(),
            missing.has(),
            occasion.now());
  }

  /**
   * Units of a class that will be away at once; empty where nothing says how long they stay out.
   */
  public Optional<UnitsOut> unitsOut(ClassState state, JudgedForecast judged) {
    return times
        .of(state.rentalClass(), state.category())
        .map(
            time -> {
              var occupancy = occupancy(judged, time);
              var peaks =
                  new ClassBalance(state, held(state), time)
                      .peaks(occasion.today(), DAYS, occupancy);
              double perDay = Arrays.stream(judged.forecast().mean()).average().orElse(0) / 7;
              double tagged = judged.series().basis().taggedShare() * perDay;
              return new UnitsOut(peaks, time.meanDays(), tagged * time.meanDays());
            });
  }

  /** How long units stay out. */
  public TimesOut times() {
    return times;
  }

  private Occupancy occupancy(JudgedForecast judged, TimeOut time) {
    return new Occupancy(judged.taggedPaths(), judged.series().nextWeek(), occasion.today(), time);
  }

  private List<ContractSpan> held(ClassState state) {
    return spans.stream()
        .filter(span -> span.rentalClass().equalsIgnoreCase(state.rentalClass()))
        .toList();
  }

  private long booked() {
    return spans.stream().filter(ContractSpan::booked).count();
  }

  private Shortfall missing(ClassState state) {
    return state.resale()
        ? Shortfall.of("units_that_come_back", 1, 0)
        : Shortfall.of("reservations_in_the_data", 1, (int) Math.min(1_000_000, booked()));
  }

  private Availability told(ClassState state, JudgedForecast judged, TimeOut time) {
    var balance = new ClassBalance(state, held(state), time);
    var occupancy = occupancy(judged, time);
    var ahead = new ClassBalance.Ahead(occupancy, level);
    var days =
        IntStream.range(0, DAYS).mapToObj(day -> balance.on(occasion.today(), day, ahead)).toList();
    return new Availability(
        state.rentalClass(),
        state.commonName(),
        PredictionStatus.OK,
        days,
        time.from().equals("contract_hours")
            ? List.of(BOOKED, SERVICE)
            : List.of(BOOKED, SERVICE, SEEN),
        null,
        null,
        occasion.now());
  }
}
