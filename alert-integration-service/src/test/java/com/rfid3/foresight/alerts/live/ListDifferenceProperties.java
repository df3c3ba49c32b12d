package com.rfid3.foresight.alerts.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.AlertMother;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.contracts.alert.AlertChanges;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ListDifferenceProperties {

  @Property(tries = 100)
  void whoAppliesTheChangesHasTheNextList(
      @ForAll @Size(max = 12) Set<@IntRange(max = 20) Integer> before,
      @ForAll @Size(max = 12) Set<@IntRange(max = 20) Integer> after) {
    AlertChanges changes = ListDifference.between(listOf(before), listOf(after));

    Set<String> held = idsOf(listOf(before));
    changes.closed().forEach(held::remove);
    held.addAll(changes.opened());
    assertThat(held).isEqualTo(idsOf(listOf(after)));
    assertThat(changes.changed()).isEmpty();
  }

  @Example
  void onlyWhatLooksDifferentChanged() {
    List<MergedAlert> before =
        merge(List.of(alert(1, LegacySeverity.LOW), alert(2, LegacySeverity.LOW)));
    List<MergedAlert> after =
        merge(List.of(alert(1, LegacySeverity.LOW), alert(2, LegacySeverity.HIGH)));

    assertThat(ListDifference.between(before, after))
        .isEqualTo(new AlertChanges(false, List.of(), List.of("health_2"), List.of()));
  }

  @Example
  void tooManyChangesAreAReset() {
    List<MergedAlert> many =
        merge(LongStream.range(0, 501).mapToObj(id -> alert(id, LegacySeverity.LOW)).toList());

    assertThat(ListDifference.between(List.of(), many).reset()).isTrue();
    assertThat(ListDifference.between(many, many).reset()).isFalse();
  }

  private static List<MergedAlert> listOf(Set<Integer> ids) {
    return merge(ids.stream().map(id -> alert(id, LegacySeverity.LOW)).toList());
  }

  private static List<MergedAlert> merge(List<LegacyAlert> alerts) {
    return new AlertMerge().merge(new Sources(alerts, List.of(), Map.of()), AlertMother.NOW);
  }

  private static LegacyAlert alert(long id, LegacySeverity severity) {
    return AlertMother.legacy(id, LegacyAlertType.MISSING, severity, "T" + id);
  }

  private static Set<String> idsOf(List<MergedAlert> alerts) {
    Set<String> ids = new TreeSet<>();
    alerts.forEach(alert -> ids.add(alert.id().wire()));
    return ids;
  }
}
