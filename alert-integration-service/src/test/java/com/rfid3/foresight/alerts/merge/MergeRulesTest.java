package com.rfid3.foresight.alerts.merge;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static com.rfid3.foresight.alerts.merge.AlertMother.acknowledged;
import static com.rfid3.foresight.alerts.merge.AlertMother.acknowledgedAt;
import static com.rfid3.foresight.alerts.merge.AlertMother.legacy;
import static com.rfid3.foresight.alerts.merge.AlertMother.onClass;
import static com.rfid3.foresight.alerts.merge.AlertMother.onItem;
import static com.rfid3.foresight.alerts.merge.AlertMother.resolvedAt;
import static com.rfid3.foresight.alerts.merge.AlertMother.snoozed;
import static com.rfid3.foresight.contracts.prediction.PredictionType.DEMAND;
import static com.rfid3.foresight.contracts.prediction.PredictionType.MAINTENANCE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.QUALITY_DECLINE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.RESALE_RESTOCK;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.STALE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.alert.MergeReason;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the merge does, one row per rule: the alert looked at, the stage, and the reason it left.
 */
class MergeRulesTest {

  private static final LegacyAlert STALE = legacy(17, STALE_ITEM, LegacySeverity.HIGH, "TAG 1");
  private static final LegacyAlert WORN = legacy(18, QUALITY_DECLINE, LegacySeverity.LOW, "TAG 1");
  private static final StoredAlert SERVICE = onItem(91, MAINTENANCE, Severity.CRITICAL, "tag 1");
  private static final StoredAlert MILD = onItem(92, MAINTENANCE, Severity.LOW, "TAG 1");
  private static final StoredAlert SHORTAGE = onClass(93, DEMAND, Severity.HIGH, "63131");
  private static final LegacyAlert RESTOCK =
      legacy(19, RESALE_RESTOCK, LegacySeverity.MEDIUM, "TAG 2");
  private static final AlertId PRED = AlertId.pred(91);
  private static final AlertId HEALTH = AlertId.health(17);

  record Rule(String name, Sources sources, AlertId about, String stage, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "legacy rows keep their status",
            of(STALE),
            HEALTH,
            "normalise",
            "legacy alert, active"),
        new Rule(
            "acknowledged in the legacy application",
            of(acknowledged(STALE)),
            HEALTH,
            "normalise",
            "legacy alert, acknowledged"),
        new Rule("predictions are open", of(SERVICE), PRED, "normalise", "predictive alert, open"),
        new Rule(
            "a legacy alert is its row",
            of(STALE),
            HEALTH,
            "fingerprint",
            "known by its legacy row"),
        new Rule(
            "a prediction is its fingerprint",
            of(SERVICE),
            PRED,
            "fingerprint",
            "known by source, kind and target"),
        new Rule("what is told once stands", of(STALE), HEALTH, "deduplicate", "told once"),
        new Rule(
            "a row read twice counts once",
            of(List.of(STALE, acknowledged(STALE)), List.of()),
            HEALTH,
            "deduplicate",
            "told more than once, heaviest kept"),
        new Rule("nothing in common", of(STALE), HEALTH, "correlate", "relates to no other"),
        new Rule(
            "same item and cause: explained and raised",
            of(WORN, SERVICE),
            AlertId.health(18),
            "correlate",
            "explained by pred_91, raised to critical"),
        new Rule(
            "a milder prediction never lowers",
            of(legacy(18, QUALITY_DECLINE, LegacySeverity.HIGH, "TAG 1"), MILD),
            AlertId.health(18),
            "correlate",
            "explained by pred_92, severity kept"),
        new Rule(
            "the explaining prediction folds",
            of(WORN, SERVICE),
            PRED,
            "correlate",
            "explains health_18 and is folded into it"),
        new Rule(
            "same item, other cause: related",
            of(STALE, SERVICE),
            HEALTH,
            "correlate",
            "same item, or class and cause"),
        new Rule(
            "same class and cause: related",
            of(RESTOCK, SHORTAGE),
            AlertId.health(19),
            "correlate",
            "same item, or class and cause"),
        new Rule(
            "same class, other cause: not related",
            of(STALE, SHORTAGE),
            HEALTH,
            "correlate",
            "relates to no other"),
        new Rule("grouped by item", of(STALE), HEALTH, "group", "same item"),
        new Rule("grouped by class", of(SHORTAGE), AlertId.pred(93), "group", "same rental class"),
        new Rule("nobody said anything", of(STALE), HEALTH, "silence", "nobody has silenced it"),
        new Rule(
            "acknowledged by a person",
            with(of(STALE), acknowledgedAt(HEALTH, NOW)),
            HEALTH,
            "silence",
            "a person acknowledged it"),
        new Rule(
            "resolved by a person",
            with(of(STALE), resolvedAt(HEALTH, NOW)),
            HEALTH,
            "silence",
            "a person resolved it"),
        new Rule(
            "put to sleep",
            with(of(STALE), snoozed(HEALTH, NOW.plusSeconds(1))),
            HEALTH,
            "silence",
            "a person put it to sleep"),
        new Rule(
            "awake again",
            with(of(STALE), snoozed(HEALTH, NOW)),
            HEALTH,
            "silence",
            "what people said no longer applies"),
        new Rule(
            "back after it was resolved",
            with(of(SERVICE), resolvedAt(PRED, NOW.minusSeconds(1))),
            PRED,
            "silence",
            "what people said no longer applies"),
        new Rule("ranked", of(STALE), HEALTH, "rank", "by severity, expected loss, age, id"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleLeavesItsReason(Rule rule) {
    assertThat(merged(rule.sources()).get(rule.about()).trail().inOrder())
        .contains(new MergeReason(rule.stage(), rule.reason()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyStageLeavesAReasonOnEveryAlert(Rule rule) {
    assertThat(merged(rule.sources()).values())
        .allSatisfy(
            alert ->
                assertThat(alert.trail().inOrder())
                    .extracting(MergeReason::stage)
                    .containsSubsequence(
                        "normalise",
                        "fingerprint",
                        "deduplicate",
                        "correlate",
                        "group",
                        "silence",
                        "rank"));
  }

  private static Map<AlertId, MergedAlert> merged(Sources sources) {
    return new AlertMerge()
        .merge(sources, NOW).stream()
            .collect(Collectors.toMap(MergedAlert::id, Function.identity()));
  }

  private static Sources of(LegacyAlert alert) {
    return of(List.of(alert), List.of());
  }

  private static Sources of(StoredAlert alert) {
    return of(List.of(), List.of(alert));
  }

  private static Sources of(LegacyAlert alert, StoredAlert prediction) {
    return of(List.of(alert), List.of(prediction));
  }

  private static Sources of(List<LegacyAlert> alerts, List<StoredAlert> predictions) {
    return new Sources(alerts, predictions, Map.of());
  }

  private static Sources with(Sources sources, PersonState state) {
    return new Sources(sources.existing(), sources.predicted(), Map.of(state.id(), state));
  }
}
