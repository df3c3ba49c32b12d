package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.QualityReport;
import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.featurestore.quality.Baselines.Measured;
import com.rfid3.foresight.featurestore.quality.Baselines.Pinned;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Measures today's features, keeps the day, and pins days to compare with. Blocking. */
@ApplicationScoped
class FeatureQualities {
  private final QualityMeasure measure;
  private final SkewSample skew;
  private final Baselines baselines;
  private final Today today;
  private final MultiGauge drift;
  private final MultiGauge nulls;

  FeatureQualities(QualityMeasure measure, SkewSample skew, Baselines baselines, Today today) {
    this.measure = measure;
    this.skew = skew;
    this.baselines = baselines;
    this.today = today;
    this.drift = today.gauge("foresight.features.psi");
    this.nulls = today.gauge("foresight.features.null.share");
  }

  QualityReport measure() {
    Instant now = today.now();
    Pinned pinned = baselines.pinned().await().atMost(Patience.STATEMENT);
    List<Measured> measured = measure.of(pinned, now);
    baselines.keep(today.day(), measured, now).await().atMost(Patience.STATEMENT);
    publish(measured);
    Optional<Instant> last = today.lastCycle();
    return new QualityReport(
        today.day(),
        now,
        last.orElse(null),
        last.map(at -> Duration.between(at, now).toMillis()).orElse(null),
        pinned.day().orElse(null),
        skew.take().orElse(null),
        measured.stream().map(Measured::quality).toList());
  }

  /** Measures, and pins today. */
  QualityReport pin() {
    baselines.pin(LocalDate.EPOCH).await().atMost(Patience.STATEMENT);
    measure();
    baselines.pin(today.day()).await().atMost(Patience.STATEMENT);
    return measure();
  }

  private void publish(List<Measured> measured) {
    drift.register(
        measured.stream()
            .map(Measured::quality)
            .filter(each -> each.psi() != null)
            .map(
                each ->
                    MultiGauge.Row.of(tags(each.entityKind().wire(), each.feature()), each.psi()))
            .toList(),
        true);
    nulls.register(
        measured.stream()
            .map(Measured::quality)
            .map(
                each ->
                    MultiGauge.Row.of(
                        tags(each.entityKind().wire(), each.feature()), each.nullShare()))
            .toList(),
        true);
  }

  private static Tags tags(String kind, String feature) {
    return Tags.of("entity_kind", kind, "feature", feature);
  }

  /** The shop's day and what has been measured on it. */
  @ApplicationScoped
  static class Today {
    private final ShopTime shop;
    private final Clock clock;
    private final FeatureRuns runs;
    private final MeterRegistry meters;

    Today(ShopTime shop, Clock clock, FeatureRuns runs, MeterRegistry meters) {
      this.shop = shop;
      this.clock = clock;
      this.runs = runs;
      this.meters = meters;
    }

    Instant now() {
      return clock.instant();
    }

    LocalDate day() {
      return shop.dateOf(clock.instant());
    }

    Optional<Instant> lastCycle() {
      return runs.lastCompleted().await().atMost(Patience.STATEMENT);
    }

    MultiGauge gauge(String name) {
      return MultiGauge.builder(name).register(meters);
    }
  }
}
