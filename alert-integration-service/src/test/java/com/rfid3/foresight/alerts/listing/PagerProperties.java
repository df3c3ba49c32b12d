package com.rfid3.foresight.alerts.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.alerts.listing.MergedList.Validity;
import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.AlertMother;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Rank;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;
import com.rfid3.foresight.legacyinventory.alert.LegacySeverity;
import com.rfid3.foresight.platform.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PagerProperties {
  private static final AlertFreshness FRESH =
      new AlertFreshness(AlertMother.NOW, 0, PartStatus.live(0), PartStatus.live(0));

  @Property(tries = 100)
  void pagesTogetherAreTheListOnce(
      @ForAll("ranked") List<MergedAlert> ranked, @ForAll @IntRange(min = 1, max = 7) int limit) {
    assertThat(walk(ranked, ranked, limit)).isEqualTo(idsOf(ranked));
  }

  @Property(tries = 100)
  void whatArrivesWhileReadingShiftsNothing(
      @ForAll("ranked") List<MergedAlert> ranked, @ForAll @IntRange(min = 1, max = 7) int limit) {
    List<LegacyAlert> arrivals = List.of(legacy(900, LegacySeverity.CRITICAL));
    List<MergedAlert> later = new ArrayList<>(ranked);
    later.addAll(merge(arrivals));
    later.sort(Rank.ORDER);

    assertThat(walk(ranked, later, limit))
        .containsSubsequence(idsOf(ranked))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 100)
  void cursorComesBackAsItWasWritten(
      @ForAll("ranked") List<MergedAlert> ranked, @ForAll int filter) {
    assertThat(ranked)
        .allSatisfy(
            alert -> {
              Cursor cursor = new Cursor(Rank.of(alert), filter);
              assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
            });
  }

  @Property(tries = 300)
  void anyOtherTextIsNoCursor(@ForAll String text) {
    assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void anyParametersAreAnsweredOrRefused(
      @ForAll("words") String severity, @ForAll("words") String limit, @ForAll String cursor) {
    AlertParameters raw = new AlertParameters();
    raw.severity = severity;
    raw.limit = limit;
    raw.cursor = cursor;

    assertThatThrownBy(() -> AlertQuery.of(raw))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.violations()).isNotEmpty());
  }

  @Example
  void damagedCursorIsRefused() {
    String good =
        new Cursor(Rank.of(merge(List.of(legacy(1, LegacySeverity.LOW))).getFirst()), 7).encode();
    char other = good.charAt(20) == 'A' ? 'B' : 'A';

    assertThatThrownBy(() -> Cursor.decode(good.substring(0, 20) + other + good.substring(21)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("", "-1", "501", "purple", "50x", "\u0000", "9999999999");
  }

  @Provide
  Arbitrary<List<MergedAlert>> ranked() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 40), Arbitraries.of(LegacySeverity.class))
        .as(PagerProperties::legacy)
        .list()
        .ofMaxSize(30)
        .map(PagerProperties::merge);
  }

  private static List<String> walk(List<MergedAlert> first, List<MergedAlert> later, int limit) {
    AlertParameters raw = new AlertParameters();
    raw.limit = Integer.toString(limit);
    AlertList page = Pager.page(list(first), AlertQuery.of(raw), FRESH);
    List<String> seen = new ArrayList<>(idsOf(page));
    while (page.page().nextCursor() != null) {
      raw.cursor = page.page().nextCursor();
      page = Pager.page(list(later), AlertQuery.of(raw), FRESH);
      seen.addAll(idsOf(page));
    }
    return seen;
  }

  private static MergedList list(List<MergedAlert> alerts) {
    return new MergedList(alerts, new Validity(1, AlertMother.NOW, Instant.MAX));
  }

  private static LegacyAlert legacy(long id, LegacySeverity severity) {
    return AlertMother.legacy(id, LegacyAlertType.MISSING, severity, "T" + id);
  }

  private static List<MergedAlert> merge(List<LegacyAlert> alerts) {
    return new AlertMerge().merge(new Sources(alerts, List.of(), Map.of()), AlertMother.NOW);
  }

  private static List<String> idsOf(List<MergedAlert> alerts) {
    return alerts.stream().map(alert -> alert.id().wire()).toList();
  }

  private static List<String> idsOf(AlertList page) {
    return page.alerts().stream().map(AlertView::id).toList();
  }
}
