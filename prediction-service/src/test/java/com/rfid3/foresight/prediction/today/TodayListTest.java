package com.rfid3.foresight.prediction.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Today;
import com.rfid3.foresight.prediction.ledger.Drafts;
import com.rfid3.foresight.prediction.ledger.StandingQueries.Turned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TodayListTest {
  private static final Set<PredictionType> ALL = EnumSet.allOf(PredictionType.class);

  @Test
  void theDearestComesFirstAndAClassOnlyOnce() {
    var entries =
        TodayList.entries(
            List.of(
                Drafts.risk("tag", "Tables", 0.3),
                Drafts.shortage("7", "Tables", 7, 0.5),
                Drafts.shortage("7", "Tables", 30, 0.9)),
            ALL);
    assertThat(entries).extracting(Today.Entry::kind).containsExactly("shortage", "service");
    assertThat(entries.getFirst().probability()).isEqualTo(0.9);
    assertThat(TodayList.money(entries)).isEqualTo(120);
  }

  @Test
  void aTypeThatIsOffIsNotThere() {
    var entries =
        TodayList.entries(
            List.of(Drafts.risk("tag", "Tables", 0.3)), EnumSet.of(PredictionType.DEMAND));
    assertThat(entries).isEmpty();
  }

  @Test
  void theTextNamesWhatToDoAndWhatChanged() {
    var pressing = List.of(Drafts.risk("tag", "Tables", 0.8));
    var entries = TodayList.entries(pressing, ALL);
    var changes = TodayList.changes(List.of(new Turned(pressing.getFirst(), Severity.LOW)), ALL);
    var today = new Today(LocalDate.of(2026, 1, 5), "8101", entries, changes, 80, Instant.EPOCH);
    assertThat(TodayText.of(today))
        .contains("A thing (tag) ($80.00)", "-> Action.", "low -> critical", "$80.00 at stake");
  }
}
