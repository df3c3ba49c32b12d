package com.rfid3.foresight.alerts.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.listing.SourceWatch.Polled;
import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceWatchTest {
  private static final Instant T = Instant.parse("2026-01-31T10:30:00Z");
  private static final Visibility ALL = new Visibility(Set.of(PredictionType.DEMAND), true, false);
  private static final Visibility KILLED = new Visibility(Set.of(), false, true);
  private static final Visibility OFF = new Visibility(Set.of(), false, false);
  private static final MergedList LIST =
      new MergedList(List.of(), new MergedList.Validity(1, T, Instant.MAX));

  private Instant now = T;
  private SourceWatch watch;

  @BeforeEach
  void bothHeard() {
    watch = new SourceWatch(new MovedClock());
    watch.tablesRead();
    watch.heard(Polled.PREDICTIONS);
    watch.heard(Polled.DATA);
    now = T.plusSeconds(7);
  }

  @Test
  void bothSourcesAreLiveWithTheirAge() {
    AlertFreshness fresh = watch.freshness(LIST, ALL);

    assertThat(fresh)
        .isEqualTo(
            new AlertFreshness(
                T, 7_000, PartStatus.live(7_000), PartStatus.live(7_000), PartStatus.live(7_000)));
  }

  @Test
  void tablesAwayMakeBothStaleForTheDatabase() {
    assertThat(watch.tablesAway()).isTrue();
    assertThat(watch.tablesAway()).as("told once").isFalse();

    PartStatus stale = new PartStatus(PartState.STALE, DegradedReason.DATABASE_DOWN, 7_000L);
    assertThat(watch.freshness(LIST, ALL).existing()).isEqualTo(stale);
    assertThat(watch.freshness(LIST, ALL).predictive()).isEqualTo(stale);
    watch.tablesRead();
    assertThat(watch.freshness(LIST, ALL).existing()).isEqualTo(PartStatus.live(0));
  }

  @Test
  void predictionsAwayLeaveTheLegacyAlertsLive() {
    watch.away(Polled.PREDICTIONS);

    assertThat(watch.freshness(LIST, ALL).existing()).isEqualTo(PartStatus.live(7_000));
    assertThat(watch.freshness(LIST, ALL).predictive())
        .isEqualTo(new PartStatus(PartState.STALE, DegradedReason.SERVICE_DOWN, 7_000L));
    assertThat(watch.freshness(LIST, ALL).data()).isEqualTo(PartStatus.live(7_000));
  }

  @Test
  void predictionsNeverPolledAreOfNoKnownAge() {
    watch = new SourceWatch(new MovedClock());
    watch.tablesRead();

    assertThat(watch.freshness(LIST, ALL).predictive())
        .isEqualTo(new PartStatus(PartState.STALE, DegradedReason.SERVICE_DOWN, null));
  }

  @Test
  void whatIsSwitchedOffIsOffWhateverElseIsDown() {
    watch.tablesAway();

    assertThat(watch.freshness(LIST, KILLED).predictive())
        .isEqualTo(PartStatus.off(DegradedReason.KILL_SWITCH));
    assertThat(watch.freshness(LIST, OFF).predictive())
        .isEqualTo(PartStatus.off(DegradedReason.FLAG_OFF));
  }

  @Test
  void clockThatWentBackGivesNoNegativeAge() {
    now = T.minus(Duration.ofHours(1));

    assertThat(watch.freshness(LIST, ALL).ageMs()).isZero();
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
