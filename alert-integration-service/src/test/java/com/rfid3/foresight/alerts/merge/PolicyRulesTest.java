package com.rfid3.foresight.alerts.merge;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static com.rfid3.foresight.alerts.merge.AlertMother.legacy;
import static com.rfid3.foresight.alerts.merge.AlertMother.onItem;
import static com.rfid3.foresight.alerts.merge.AlertMother.resolvedAt;
import static com.rfid3.foresight.contracts.prediction.PredictionType.MAINTENANCE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.MISSING;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.QUALITY_DECLINE;
import static com.rfid3.foresight.legacyinventory.alert.LegacyAlertType.STALE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Matcher;
import com.rfid3.foresight.alerts.policy.Matchers;
import com.rfid3.foresight.alerts.policy.Policies;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.alerts.policy.Silence;
import com.rfid3.foresight.alerts.policy.Window;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What policies do in the merge, one row per case: what is laid down, the alert, the reason. */
class PolicyRulesTest {
  private static final LegacyAlert GONE = legacy(17, MISSING, LegacySeverity.HIGH, "TAG 1");
  private static final LegacyAlert STALE = legacy(18, STALE_ITEM, LegacySeverity.LOW, "TAG 1");
  private static final LegacyAlert OTHER = legacy(19, STALE_ITEM, LegacySeverity.LOW, "TAG 2");
  private static final AlertId ABOVE = AlertId.health(17);
  private static final AlertId BELOW = AlertId.health(18);
  private static final Matchers ALL_MISSING = when(Field.KIND, Matcher.Test.IS, "missing");
  private static final Matchers ALL_STALE = when(Field.KIND, Matcher.Test.STARTS_WITH, "Stale");
  private static final Rule INHIBIT =
      new Rule.Inhibit(3, ALL_STALE, ALL_MISSING, List.of(Field.ITEM_ID));

  record Row(
      String name, Policies laidDown, AlertId about, Step step, String reason, boolean folded) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "nothing laid down",
            Policies.NONE,
            BELOW,
            Step.INHIBIT,
            "nothing stands above it",
            false),
        new Row(
            "inhibited by the graver one",
            rules(INHIBIT),
            BELOW,
            Step.INHIBIT,
            "by rule_3, while health_17 stands",
            true),
        new Row(
            "what inhibits is not folded",
            rules(INHIBIT),
            ABOVE,
            Step.INHIBIT,
            "nothing stands above it",
            false),
        new Row(
            "another item is not inhibited",
            rules(INHIBIT),
            AlertId.health(19),
            Step.INHIBIT,
            "nothing stands above it",
            false),
        new Row(
            "what matches both sides is not folded",
            rules(new Rule.Inhibit(4, ALL_MISSING, ALL_MISSING, List.of(Field.ITEM_ID))),
            ABOVE,
            Step.INHIBIT,
            "nothing stands above it",
            false),
        new Row(
            "silenced with its like",
            silence(60, ALL_STALE),
            BELOW,
            Step.SILENCE,
            "by silence_5 of ann",
            true),
        new Row(
            "not silenced with others",
            silence(60, ALL_STALE),
            ABOVE,
            Step.SILENCE,
            "nobody has silenced it",
            false),
        new Row(
            "silence not yet begun",
            silence(-60, ALL_STALE),
            BELOW,
            Step.SILENCE,
            "nobody has silenced it",
            false),
        new Row(
            "all conditions must hold",
            silence(60, both()),
            BELOW,
            Step.SILENCE,
            "nobody has silenced it",
            false),
        new Row(
            "grouped by a rule",
            rules(new Rule.Group(7, ALL_STALE, List.of(Field.CATEGORY))),
            BELOW,
            Step.GROUP,
            "by rule_7",
            false),
        new Row(
            "not grouped by another's rule",
            rules(new Rule.Group(7, ALL_STALE, List.of(Field.CATEGORY))),
            ABOVE,
            Step.GROUP,
            "same item",
            false));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyPolicyLeavesItsReasonAndFoldsOrNot(Row row) {
    MergedAlert alert = find(row.laidDown(), row.about());

    assertThat(alert.trail().reasonOf(row.step())).isEqualTo(row.reason());
    assertThat(alert.marks().silenced()).isEqualTo(row.folded());
  }

  @Test
  void ruleNamesTheGroup() {
    Rule byKind = new Rule.Group(7, ALL_STALE, List.of(Field.CATEGORY, Field.KIND));

    assertThat(find(rules(byKind), BELOW).bonds().group()).isEqualTo("rule_7:Chairs:stale_item");
  }

  @Test
  void alertFoldedTwiceNamesBoth() {
    Policies both = new Policies(silence(60, ALL_STALE).silences(), List.of(INHIBIT));

    assertThat(find(both, BELOW).marks().silencedBy()).containsExactly("rule_3", "silence_5");
  }

  @Test
  void silenceKeepsWhatPeopleSaidOfTheAlert() {
    Sources said =
        new Sources(List.of(GONE, STALE), List.of(), Map.of(BELOW, resolvedAt(BELOW, NOW)));
    MergedAlert alert = find(said.under(silence(60, ALL_STALE)), BELOW);

    assertThat(alert.marks().status()).isEqualTo(Status.RESOLVED);
    assertThat(alert.marks().silencedBy()).containsExactly("silence_5");
  }

  @Test
  void silenceOnSeverityLooksAtTheRaisedOne() {
    Matchers critical = when(Field.SEVERITY, Matcher.Test.IS, "CRITICAL");
    LegacyAlert worn = legacy(20, QUALITY_DECLINE, LegacySeverity.LOW, "TAG 9");
    Sources raised =
        new Sources(
            List.of(worn),
            List.of(onItem(91, MAINTENANCE, Severity.CRITICAL, "tag 9")),
            Map.of(),
            silence(60, critical));

    assertThat(find(raised, AlertId.health(20)).marks().silenced()).isTrue();
  }

  private static Policies silence(long endsIn, Matchers matchers) {
    Window window =
        new Window(
            NOW.minusSeconds(endsIn), NOW.plusSeconds(Math.abs(endsIn) + 60), Optional.empty());
    return new Policies(
        List.of(
            new Silence(
                5, Silence.Purpose.SILENCE, matchers, window, new Silence.Saying("ann", "", NOW))),
        List.of());
  }

  private static Policies rules(Rule rule) {
    return new Policies(List.of(), List.of(rule));
  }

  private static Matchers both() {
    return new Matchers(
        List.of(ALL_STALE.all().getFirst(), Matcher.of(Field.STORE, Matcher.Test.IS_NOT, "")));
  }

  private static Matchers when(Field field, Matcher.Test test, String value) {
    return new Matchers(List.of(Matcher.of(field, test, value)));
  }

  private static MergedAlert find(Policies laidDown, AlertId id) {
    return find(new Sources(List.of(GONE, STALE, OTHER), List.of(), Map.of(), laidDown), id);
  }

  private static MergedAlert find(Sources sources, AlertId id) {
    return new AlertMerge()
        .merge(sources, NOW).stream()
            .filter(alert -> alert.id().equals(id))
            .findFirst()
            .orElseThrow();
  }
}
