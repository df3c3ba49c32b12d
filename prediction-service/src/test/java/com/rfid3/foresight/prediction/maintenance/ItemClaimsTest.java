package com.rfid3.foresight.prediction.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.prediction.training.PastClaim;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Claims of an earlier day: made of what was known then, held by what was seen since. */
class ItemClaimsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant START = ItemClaims.startOf(DAY);
  private static final int DAYS = 30;

  private static ServiceExposure rental(String tag, int outDay, int seenDay, ServiceOutcome shown) {
    return new ServiceExposure(
        tag, "63131", "Tables", tag + outDay, day(outDay), shown, day(seenDay), 2);
  }

  /** So many days after the day of the claims. */
  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static List<PastClaim> claims(List<ServiceExposure> exposures, List<WeeklyTurns> later) {
    var turns = new ArrayList<WeeklyTurns>(later);
    for (int week = 1; week <= 10; week++) {
      turns.add(new WeeklyTurns("63131", "Tables", DAY.minusWeeks(week), 5, true));
    }
    var tables = new ClassState("63131", "Tables", "Round table", 20, 20, 0, 0, null, null, false);
    return new ItemClaims(new MaintenanceHistory(exposures, turns, List.of(tables)), 12, DAYS)
        .on(DAY);
  }

  private static List<ServiceExposure> past() {
    var past = new ArrayList<ServiceExposure>();
    for (int i = 0; i < 40; i++) {
      var shown = i % 5 == 0 ? ServiceOutcome.SERVICE_NEED : ServiceOutcome.EVENT_FREE;
      past.add(rental("t" + i % 8, -80 + i, -78 + i, shown));
    }
    return past;
  }

  @Test
  void aNeedWithinTheHorizonMakesTheClaimOfItsItemHold() {
    for (int seen : new int[] {-1, 0, DAYS - 1, DAYS}) {
      var all = past();
      all.add(rental("t1", -5, seen, ServiceOutcome.SERVICE_NEED));
      long held = claims(all, List.of()).stream().filter(PastClaim::held).count();
      assertThat(held).as("seen after %d days", seen).isEqualTo(seen >= 0 && seen < DAYS ? 1 : 0);
    }
  }

  @Test
  void onlyItemsRentedBeforeAreAmongThem() {
    var all = past();
    all.add(rental("new", 3, 5, ServiceOutcome.SERVICE_NEED));
    assertThat(claims(all, List.of())).hasSize(8).noneMatch(PastClaim::held);
  }

  @Test
  void whatIsOutIsLikelierToShowANeedThanWhatIsIn() {
    var all = past();
    all.add(rental("out", -2, 4, ServiceOutcome.EVENT_FREE));
    all.add(rental("in", -4, -2, ServiceOutcome.EVENT_FREE));
    var claims = claims(all, List.of());
    // In the order of the tags: in, out, t0 …
    assertThat(claims.get(1).reach().applyAsDouble(0.2))
        .isGreaterThan(claims.get(0).reach().applyAsDouble(0.2));
  }

  @Property(tries = 40)
  void aShuffledFutureChangesNothingButWhatHeld(@ForAll long seed) {
    var random = new Random(seed);
    var dealt = past();
    for (int i = 0; i < 30; i++) {
      int out = random.nextInt(0, 40);
      var shown = ServiceOutcome.values()[random.nextInt(3)];
      dealt.add(rental("t" + random.nextInt(12), out, out + 1 + random.nextInt(9), shown));
    }
    var later = new WeeklyTurns("63131", "Tables", DAY, random.nextInt(500), true);
    var before = claims(past(), List.of());
    var after = claims(dealt, List.of(later));
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).row()).containsExactly(before.get(i).row());
      assertThat(after.get(i).reach().applyAsDouble(0.3))
          .isEqualTo(before.get(i).reach().applyAsDouble(0.3));
    }
  }
}
