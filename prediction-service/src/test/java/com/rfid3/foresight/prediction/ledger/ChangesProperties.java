package com.rfid3.foresight.prediction.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ChangesProperties {
  private static final Instant BEFORE = Instant.parse("2025-05-31T12:00:00Z");

  @Property(tries = 300)
  void everyPlaceIsWrittenOnceOrLeftAlone(
      @ForAll @Size(max = 8) Set<@AlphaChars @StringLength(min = 1, max = 2) String> said,
      @ForAll @Size(max = 8) Set<@AlphaChars @StringLength(min = 1, max = 2) String> known,
      @ForAll boolean same) {
    List<String> drafts = distinct(said);
    List<String> rows = distinct(known);
    Changes changes =
        Changes.between(drafts.stream().map(tag -> printed(tag, "now")).toList(), rows(rows, same));

    var both = new HashSet<>(drafts);
    both.retainAll(rows);
    assertThat(changes.added()).hasSize(drafts.size() - both.size());
    assertThat(same ? changes.unchanged() : changes.changed()).hasSize(both.size());
    assertThat(same ? changes.changed() : changes.unchanged()).isEmpty();
    assertThat(changes.retired()).hasSize(rows.size() - both.size());
  }

  @Test
  void whatSaysTheSameKeepsItsIdDayAndLineage() {
    Changes changes = Changes.between(List.of(printed("tag", "now")), rows(List.of("tag"), true));

    var kept = changes.unchanged().getFirst().prediction();
    assertThat(kept.id()).isEqualTo(1);
    assertThat(kept.provenance().createdAt()).isEqualTo(BEFORE);
    assertThat(kept.provenance().lineageId()).isEqualTo("run-0");
  }

  @Test
  void theSpellingOfATagIsNoNewPlace() {
    Changes changes =
        Changes.between(List.of(printed("TAG a", "x")), rows(List.of("tag A"), false));

    assertThat(changes.changed()).hasSize(1).allMatch(row -> row.id() == 1);
    assertThat(changes.added()).isEmpty();
  }

  @Test
  void aRetiredRowIsTakenUpAgainByItsId() {
    var retired =
        new ActiveEntry(7, printed("tag", "now").draft().place(), "now", BEFORE, "run-0", false);
    Changes changes = Changes.between(List.of(printed("tag", "now")), List.of(retired));

    assertThat(changes.changed()).singleElement().matches(row -> row.id() == 7);
    assertThat(Changes.between(List.of(), List.of(retired)).retired()).isEmpty();
  }

  private static List<String> distinct(Set<String> tags) {
    return new ArrayList<>(new HashSet<>(tags.stream().map(Place::folded).toList()));
  }

  private static Changes.Printed printed(String tag, String fingerprint) {
    return new Changes.Printed(0, Drafts.risk(tag, "Tables", 0.3), fingerprint);
  }

  private static List<ActiveEntry> rows(List<String> tags, boolean same) {
    var rows = new ArrayList<ActiveEntry>();
    for (String tag : tags) {
      var place = printed(tag, "").draft().place();
      String fingerprint = same ? "now" : "earlier";
      rows.add(new ActiveEntry(rows.size() + 1, place, fingerprint, BEFORE, "run-0", true));
    }
    return rows;
  }
}
