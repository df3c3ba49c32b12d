package com.rfid3.foresight.legacyinventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ReplicaLagProperties {
  private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
  private final ReplicaLag lag = new ReplicaLag();

  @Example
  void itIsBehindSinceTheFirstThatItHasNot() {
    assertThat(look(0, 10, 10)).isZero();
    assertThat(look(30, 12, 10)).isZero();
    assertThat(look(60, 15, 10)).isEqualTo(Duration.ofSeconds(30));
    assertThat(look(90, 15, 12)).isEqualTo(Duration.ofSeconds(30));
    assertThat(look(120, 15, 14)).isEqualTo(Duration.ofSeconds(60));
    assertThat(look(150, 15, 15)).isZero();
  }

  @Example
  void aReloadIsNoLag() {
    look(0, 10, 10);
    assertThat(look(30, 0, 10)).as("emptied").isZero();
    assertThat(look(60, 14, 0)).as("filled again, and emptied there").isZero();
    assertThat(look(90, 20, 14)).isZero();
    assertThat(look(120, 20, 20)).isZero();
  }

  @Example
  void idsMayBeginAnew() {
    look(0, 100, 100);
    assertThat(look(30, 5, 100)).isZero();
    assertThat(look(60, 9, 7)).isZero();
    assertThat(look(90, 9, 7)).isEqualTo(Duration.ofSeconds(30));
  }

  /** A copy that shows everything a fixed number of looks later is that late, once that shows. */
  @Property
  void aCopyThatTrailsIsAsLateAsItTrails(
      @ForAll @Size(min = 12, max = 60) List<@IntRange(min = 1, max = 50) Integer> steps,
      @ForAll @IntRange(min = 1, max = 10) int behind) {
    List<Long> ids = new ArrayList<>(List.of(1L));
    steps.forEach(step -> ids.add(ids.getLast() + step));
    for (int i = 0; i < ids.size(); i++) {
      long copy = i < behind ? 1 : ids.get(i - behind);
      Duration expected = i < behind ? look(i, ids.get(i), copy) : Duration.ofSeconds(behind - 1L);

      if (i >= behind) {
        assertThat(look(i, ids.get(i), copy)).as("look %s", i).isEqualTo(expected);
      }
    }
  }

  private Duration look(int second, long home, long copy) {
    return lag.look(BEGIN.plusSeconds(second), home, copy);
  }
}
