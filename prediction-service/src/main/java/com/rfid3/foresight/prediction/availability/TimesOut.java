package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.prediction.survival.KaplanMeier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the units of each class stay out: the agreed hours of contract lines where there are
 * any, else the time until a unit is seen again, by category, or of the shop where a category has
 * seen too few. The latter is longer than the truth, since returns are not all scanned.
 */
public final class TimesOut {
  /** Ends below which a category's curve is a few units' luck. */
  private static final int ENOUGH = 30;

  private static final double DAY = Duration.ofDays(1).toSeconds();

  private final Map<String, double[]> agreed = new HashMap<>();
  private final Map<String, KaplanMeier> seen = new HashMap<>();
  private final KaplanMeier shop;

  /**
   * @param lines weeks of contract lines, none where the shop has no lines
   * @param rentals rentals with what was seen of the unit next
   * @param now until when it was watched
   */
  public TimesOut(List<PricedWeek> lines, List<ServiceExposure> rentals, Instant now) {
    for (PricedWeek week : lines) {
      if (week.meanDays() != null) {
        double[] sums = agreed.computeIfAbsent(week.rentalClass(), none -> new double[2]);
        sums[0] += week.meanDays() * week.lines();
        sums[1] += week.lines();
      }
    }
    var byCategory = new HashMap<String, List<KaplanMeier.Lasting>>();
    var all = new ArrayList<KaplanMeier.Lasting>();
    for (ServiceExposure rental : rentals) {
      KaplanMeier.Lasting lasting = lasting(rental, now);
      all.add(lasting);
      String category = rental.category() == null ? "" : rental.category();
      byCategory.computeIfAbsent(category, none -> new ArrayList<>()).add(lasting);
    }
    byCategory.forEach((category, times) -> seen.put(category, KaplanMeier.of(times)));
    shop = KaplanMeier.of(all);
  }

  private static KaplanMeier.Lasting lasting(ServiceExposure rental, Instant now) {
    Instant end = rental.observedAt() == null ? now : rental.observedAt();
    double days = Math.max(0, Duration.between(rental.rentedAt(), end).toSeconds() / DAY);
    return new KaplanMeier.Lasting(Math.ceil(days), rental.observedAt() != null);
  }

  /** How long units of a class stay out; empty where nothing on record says so. */
  public Optional<TimeOut> of(String rentalClass, String category) {
    double[] sums = agreed.get(rentalClass);
    if (sums != null) {
      return Optional.of(TimeOut.ofMeanDays(sums[0] / sums[1]));
    }
    KaplanMeier own = seen.get(category == null ? "" : category);
    KaplanMeier curve = own != null && own.events() >= ENOUGH ? own : shop;
    return curve.events() >= ENOUGH
        ? Optional.of(new TimeOut(day -> day == 0 ? 1 : curve.beyond(day), "time_until_seen_again"))
        : Optional.empty();
  }
}
