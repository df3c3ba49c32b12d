package com.rfid3.foresight.alerts.link;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static com.rfid3.foresight.alerts.merge.AlertMother.legacy;
import static com.rfid3.foresight.alerts.merge.AlertMother.onItem;
import static com.rfid3.foresight.contracts.prediction.PredictionType.MAINTENANCE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.QUALITY_DECLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.AlertLink;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.legacyinventory.alert.LinkChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkPlanTest {
  private static final LegacyAlert WORN = legacy(1, QUALITY_DECLINE, LegacySeverity.LOW, "A");
  private static final AlertLink LINK = new AlertLink(9_005, LegacySeverity.HIGH, 0.5);
  private static final Sources EXPLAINED =
      new Sources(List.of(WORN), List.of(onItem(5, MAINTENANCE, Severity.HIGH, "A")), Map.of());
  private static final Sources UNEXPLAINED = new Sources(List.of(WORN), List.of(), Map.of());

  @Test
  void explainedRowIsLinked() {
    assertThat(changes(EXPLAINED, Map.of(), 50)).containsExactly(new LinkChange.Link(WORN, LINK));
  }

  @Test
  void standingLinkIsLeftAlone() {
    assertThat(changes(EXPLAINED, Map.of(1L, LINK), 50)).isEmpty();
  }

  @Test
  void linkFollowsThePrediction() {
    AlertLink old = new AlertLink(8_000, LegacySeverity.LOW, 0.2);

    assertThat(changes(EXPLAINED, Map.of(1L, old), 50))
        .containsExactly(new LinkChange.Link(WORN, LINK));
  }

  @Test
  void rowNoLongerExplainedIsUnlinked() {
    assertThat(changes(UNEXPLAINED, Map.of(1L, LINK), 50))
        .containsExactly(new LinkChange.Unlink(1, LINK));
  }

  @Test
  void onlySoManyRowsChangeAtOnce() {
    assertThat(changes(UNEXPLAINED, Map.of(1L, LINK, 2L, LINK, 3L, LINK), 2)).hasSize(2);
  }

  private static List<LinkChange> changes(
      Sources sources, Map<Long, AlertLink> standing, int atMost) {
    return new LinkPlan(sources).changes(new AlertMerge().merge(sources, NOW), standing, atMost);
  }
}
