package com.rfid3.foresight.featurestore.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.membership.Standings.Changed;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = BEGIN.plusSeconds(1000);
  private static final Standing TABLES = new Standing("Tables", false);
  private static final Standing CHAIRS = new Standing("Chairs", false);
  private final Standings standings = new Standings();

  @Test
  void beforeAnybodyLookedItWasWhatItWasThen() {
    standings.add("1", BEGIN, TABLES);
    standings.add("1", LATER, CHAIRS);

    assertThat(standings.at("1", BEGIN.minusSeconds(9), LATER)).isEqualTo(TABLES);
    assertThat(standings.at("1", LATER.minusSeconds(1), LATER)).isEqualTo(TABLES);
    assertThat(standings.at("1", LATER, LATER)).isEqualTo(CHAIRS);
  }

  @Test
  void aChangeThatWasNotKnownYetDoesNotCount() {
    standings.add("1", BEGIN, TABLES);
    standings.add("1", LATER, CHAIRS);

    assertThat(standings.at("1", LATER.plusSeconds(9), LATER.minusSeconds(1))).isEqualTo(TABLES);
  }

  @Test
  void aClassThatCameLaterWasNotMappedBefore() {
    standings.add("1", BEGIN, TABLES);
    standings.add("2", LATER, CHAIRS);

    assertThat(standings.at("2", LATER.minusSeconds(1), LATER)).isEqualTo(Standing.UNMAPPED);
    assertThat(standings.at("2", LATER, LATER)).isEqualTo(CHAIRS);
    assertThat(standings.at("3", LATER, LATER)).isEqualTo(Standing.UNMAPPED);
  }

  @Test
  void onlyNewsIsNews() {
    standings.add("1", BEGIN, TABLES);
    standings.add("2", BEGIN, CHAIRS);
    standings.add("4", BEGIN, Standing.UNMAPPED);

    assertThat(standings.changed(Map.of("1", TABLES, "3", CHAIRS)))
        .containsExactlyInAnyOrder(new Changed("3", CHAIRS), new Changed("2", Standing.UNMAPPED));
  }

  @Test
  void resaleIsConsumption() {
    assertThat(TABLES.isRented()).isTrue();
    assertThat(new Standing("Tables", true).isRented()).isFalse();
    assertThat(new Standing("Resale", false).isRented()).isFalse();
  }
}
