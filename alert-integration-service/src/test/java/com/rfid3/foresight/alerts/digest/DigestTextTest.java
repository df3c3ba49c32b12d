package com.rfid3.foresight.alerts.digest;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static com.rfid3.foresight.alerts.merge.AlertMother.costing;
import static com.rfid3.foresight.alerts.merge.AlertMother.legacy;
import static com.rfid3.foresight.alerts.merge.AlertMother.onItem;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.MISSING;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.QUALITY_DECLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.contracts.prediction.Today;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DigestTextTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-31");
  private static final String SCRIPT = "<img src=x onerror=alert(1)> & \"more\"";

  @Test
  void itSaysWhatToDoAndWhatStands() {
    DigestText text =
        DigestText.of(
            DAY,
            Optional.of(today(1, "Chairs run short.")),
            alerts(legacy(7, MISSING, LegacySeverity.HIGH, "A")));

    assertThat(text.subject()).isEqualTo("Today, 2026-01-31: 1 to do, 1 alerts");
    assertThat(text.text())
        .contains("What to do, $1250.00 at stake")
        .contains("[shortage, high] Chair ($1250.00): Chairs run short. Borrow some.")
        .contains("Alerts that stand: 1");
  }

  @Test
  void whatAnybodyWroteIsText() {
    DigestText text = DigestText.of(DAY, Optional.of(today(1, SCRIPT)), List.of());

    assertThat(text.html())
        .doesNotContain("<img")
        .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;");
    assertThat(text.text()).contains(SCRIPT);
  }

  @Test
  void withoutThePredictionsItSaysSoAndTheAlertsStillCome() {
    DigestText text =
        DigestText.of(DAY, Optional.empty(), alerts(legacy(7, MISSING, LegacySeverity.HIGH, "A")));

    assertThat(text.subject()).isEqualTo("Today, 2026-01-31: 1 alerts");
    assertThat(text.text()).startsWith("The predictions cannot be had this morning.");
  }

  @Test
  void aQuietDayIsSaidToBeOne() {
    Today quiet = new Today(DAY, null, List.of(), List.of(), 0, NOW);

    assertThat(DigestText.of(DAY, Optional.of(quiet), List.of()).text())
        .startsWith("Nothing calls for action.")
        .contains("Alerts that stand: 0");
  }

  @Test
  void whatAnotherAlertExplainsIsNotCountedTwice() {
    List<MergedAlert> alerts =
        merged(
            List.of(legacy(1, QUALITY_DECLINE, LegacySeverity.MEDIUM, "A")),
            costing(onItem(5, PredictionType.MAINTENANCE, Severity.HIGH, "a"), 250));

    assertThat(alerts).hasSize(2);
    assertThat(DigestText.of(DAY, Optional.empty(), alerts).text())
        .contains("Alerts that stand: 1");
  }

  @Test
  void whatDoesNotFitIsCounted() {
    LegacyAlert[] many =
        LongStream.rangeClosed(1, 37)
            .mapToObj(id -> legacy(id, MISSING, LegacySeverity.LOW, "T" + id))
            .toArray(LegacyAlert[]::new);
    String text = DigestText.of(DAY, Optional.of(today(61, "Short.")), alerts(many)).text();

    assertThat(text).contains("and 11 more, on the page").contains("and 7 more, on the page");
    assertThat(text.lines().filter(line -> line.startsWith("  - [shortage"))).hasSize(50);
  }

  private static Today today(int entries, String message) {
    var entry =
        new Today.Entry(
            "shortage",
            new Target(TargetKind.RENTAL_CLASS, "63131"),
            "Chair",
            Severity.HIGH,
            message,
            "Borrow some.",
            0.6,
            1250.0,
            91,
            "lineage");
    return new Today(DAY, null, Collections.nCopies(entries, entry), List.of(), 1250, NOW);
  }

  private static List<MergedAlert> alerts(LegacyAlert... legacy) {
    return merged(List.of(legacy));
  }

  private static List<MergedAlert> merged(List<LegacyAlert> legacy, StoredAlert... predicted) {
    return new AlertMerge().merge(new Sources(legacy, List.of(predicted), Map.of()), NOW);
  }
}
