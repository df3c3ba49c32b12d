package com.rfid3.foresight.alerts.merge;

import static com.rfid3.foresight.alerts.merge.AlertMother.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Matcher;
import com.rfid3.foresight.alerts.policy.Matchers;
import com.rfid3.foresight.alerts.policy.Policies;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the merge for any alerts, on few items and classes so that they meet often. */
class MergeProperties {

  private final AlertMerge merge = new AlertMerge();

  @Property(tries = 200)
  void orderOfArrivalDoesNotMatter(@ForAll("sources") Sources sources, @ForAll long seed) {
    assertThat(merge.merge(shuffled(sources, seed), NOW)).isEqualTo(merge.merge(sources, NOW));
  }

  @Property(tries = 200)
  void tellingEverythingTwiceChangesNothingButTheReason(@ForAll("sources") Sources sources) {
    assertThat(shown(merge.merge(twice(sources), NOW))).isEqualTo(shown(merge.merge(sources, NOW)));
  }

  @Property(tries = 200)
  void noLegacyAlertIsLostOrCountedTwice(@ForAll("sources") Sources sources) {
    List<AlertId> listed =
        merge.merge(sources, NOW).stream()
            .filter(alert -> alert.bonds().foldedInto().isEmpty())
            .map(MergedAlert::id)
            .filter(id -> id.wire().startsWith("health_"))
            .toList();

    assertThat(listed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            sources.existing().stream()
                .map(alert -> AlertId.health(alert.id()))
                .collect(Collectors.toSet()));
  }

  @Property(tries = 200)
  void noLegacyAlertIsLowered(@ForAll("sources") Sources sources) {
    Map<AlertId, Severity> listed =
        merge.merge(sources, NOW).stream()
            .collect(Collectors.toMap(MergedAlert::id, alert -> alert.weight().severity()));

    assertThat(sources.existing())
        .allSatisfy(
            alert ->
                assertThat(listed.get(AlertId.health(alert.id())))
                    .isGreaterThanOrEqualTo(Severity.valueOf(alert.severity().name())));
  }

  @Property(tries = 200)
  void orderIsTotal(@ForAll("sources") Sources sources) {
    List<Rank> ranks = merge.merge(sources, NOW).stream().map(Rank::of).toList();

    for (int i = 1; i < ranks.size(); i++) {
      assertThat(ranks.get(i - 1)).isLessThan(ranks.get(i));
      assertThat(ranks.get(i)).isGreaterThan(ranks.get(i - 1));
    }
  }

  @Property(tries = 200)
  void everyPredictionIsListedOrFoldedIntoAListedLegacyAlert(@ForAll("sources") Sources sources) {
    List<MergedAlert> merged = merge.merge(sources, NOW);
    List<AlertId> ids = merged.stream().map(MergedAlert::id).toList();

    assertThat(ids).containsAll(sources.predicted().stream().map(StoredAlert::id).toList());
    assertThat(merged)
        .allSatisfy(
            alert -> assertThat(ids).containsAll(alert.bonds().foldedInto().stream().toList()));
  }

  @Provide
  Arbitrary<Sources> sources() {
    return Combinators.combine(
            legacy().list().ofMaxSize(12),
            predicted().list().ofMaxSize(12),
            rules().list().ofMaxSize(3))
        .as(
            (existing, predicted, rules) ->
                new Sources(existing, predicted, Map.of(), new Policies(List.of(), rules)));
  }

  private static Arbitrary<Rule> rules() {
    return Combinators.combine(matchers(), matchers(), Arbitraries.of(Field.class))
        .as((of, by, field) -> new Rule.Inhibit(1, of, by, List.of(field)));
  }

  private static Arbitrary<Matchers> matchers() {
    return Combinators.combine(
            Arbitraries.of(Field.class),
            Arbitraries.of(Matcher.Test.class),
            Arbitraries.of("a", "63131", "high", "*s*", "missing", ""))
        .as((field, test, value) -> new Matchers(List.of(Matcher.of(field, test, value))));
  }

  private static Arbitrary<LegacyAlert> legacy() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 8),
            Arbitraries.of(LegacyAlertType.class),
            Arbitraries.of(LegacySeverity.class),
            Arbitraries.of("A", "a", "B b", ""),
            Arbitraries.of(true, false))
        .as(
            (id, type, severity, item, dated) -> {
              LegacyAlert alert = AlertMother.legacy(id, type, severity, item);
              return dated ? alert : AlertMother.undated(alert);
            });
  }

  private static Arbitrary<StoredAlert> predicted() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 8),
            Arbitraries.of(PredictionType.class),
            Arbitraries.of(Severity.class),
            Arbitraries.of("A", "b B", "63131", "7"))
        .as(MergeProperties::prediction);
  }

  private static StoredAlert prediction(
      long id, PredictionType type, Severity severity, String target) {
    return target.length() < 4 && !"7".equals(target)
        ? AlertMother.onItem(id, type, severity, target)
        : AlertMother.onClass(id, type, severity, target);
  }

  private static Sources shuffled(Sources sources, long seed) {
    List<LegacyAlert> existing = new ArrayList<>(sources.existing());
    List<StoredAlert> predicted = new ArrayList<>(sources.predicted());
    Collections.shuffle(existing, new Random(seed));
    Collections.shuffle(predicted, new Random(seed + 1));
    return new Sources(existing, predicted, sources.handled(), sources.policies());
  }

  private static Sources twice(Sources sources) {
    return new Sources(
        Stream.concat(sources.existing().stream(), sources.existing().stream()).toList(),
        Stream.concat(sources.predicted().stream(), sources.predicted().stream()).toList(),
        sources.handled(),
        sources.policies());
  }

  private static List<Object> shown(List<MergedAlert> alerts) {
    return alerts.stream()
        .<Object>map(
            alert ->
                List.of(alert.id(), alert.content(), alert.weight(), alert.marks(), alert.bonds()))
        .toList();
  }
}
