package com.rfid3.foresight.featurestore.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WindowCountProperties {
  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration WINDOW = Duration.ofSeconds(1000);

  @Property
  void countsWhatABruteForceCounts(
      @ForAll @Size(max = 30) List<@LongRange(min = -500, max = 3000) Long> ages) {
    long expected = ages.stream().filter(age -> age >= 0 && age < 1000).count();

    assertThat(counted(ages, AS_OF).count()).isEqualTo((int) expected);
  }

  @Property
  void theCountWasTheSameEverSinceItLastChanged(
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 3000) Long> ages) {
    WindowCount now = counted(ages, AS_OF);
    Instant since = now.lastChange(Instant.EPOCH);

    assertThat(since).isBeforeOrEqualTo(AS_OF);
    assertThat(counted(ages, since).count()).isEqualTo(now.count());
  }

  private static WindowCount counted(List<Long> ages, Instant asOf) {
    WindowCount count = new WindowCount(asOf, WINDOW);
    ages.forEach(age -> count.add(AS_OF.minusSeconds(age)));
    return count;
  }
}
