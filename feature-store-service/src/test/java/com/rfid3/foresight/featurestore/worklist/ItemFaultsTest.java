package com.rfid3.foresight.featurestore.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.WorklistEntry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemFaultsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final WorklistSettings SETTINGS =
      new SmallRyeConfigBuilder()
          .withMapping(WorklistSettings.class)
          .build()
          .getConfigMapping(WorklistSettings.class);

  // Days are since the last scan; -1 for none. An empty list of kinds is a sound item.
  @ParameterizedTest
  @CsvSource({
    "On Rent, A, NR1, Tables, 29, ''",
    "On Rent, A, NR1, Tables, 30, never_returned",
    "Delivered, A, NR1, Tables, 400, never_returned",
    "On Rent, A, NR1, Resale, 400, ''",
    "On Rent, A, resale, Tables, 400, ''",
    "On Rent, A, NR1, Tables, -1, ''",
    "Ready to Rent, A, NR1, Tables, 359, ''",
    "Ready to Rent, A, NR1, Tables, 360, unseen_item",
    "Ready to Rent, A, NR1, Tables, -1, unseen_item",
    "Wet, A, NR1, Tables, 360, unseen_item",
    "Sold, '', NR1, Tables, 900, ''",
    "Missing, A, NR1, Tables, 900, ''",
    "Ready to Rent, '', NR1, Tables, 1, no_grade",
    "Ready to Rent, D, NR1, Tables, 1, no_grade",
    "Ready to Rent, '', resale, Resale, 1, ''",
    "300F4F573AD0, A, NR1, Tables, 1, unknown_status",
  })
  void faultsFollowFromStatusGradeAndLastSight(
      String status, String grade, String bin, String category, int days, String kinds) {
    Instant seen = days < 0 ? null : NOW.minus(Duration.ofDays(days));

    assertThat(new ItemFaults(SETTINGS, NOW).of(item(status, grade, bin, category, seen)))
        .extracting(entry -> entry.kind().wire())
        .containsExactlyElementsOf(
            kinds.isEmpty() ? java.util.List.of() : java.util.List.of(kinds));
  }

  @Test
  void anEntrySaysWhatToDo() {
    WorklistEntry entry =
        new ItemFaults(SETTINGS, NOW)
            .of(item("On Rent", "A", "NR1", "Tables", NOW.minus(Duration.ofDays(45))))
            .getFirst();

    assertThat(entry.detail()).contains("45 days");
    assertThat(entry.fix()).contains("Scan it in");
    assertThat(entry.id()).isEqualTo("never_returned:E1");
  }

  private static ItemState item(
      String status, String grade, String bin, String category, Instant seen) {
    return new ItemState(
        "E1", "TABLE", "63131", category, status, grade, bin, true, 0, 0, seen, null, null);
  }
}
