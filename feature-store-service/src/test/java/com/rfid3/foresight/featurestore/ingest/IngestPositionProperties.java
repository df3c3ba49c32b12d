package com.rfid3.foresight.featurestore.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.legacyinventory.scan.LegacyScan;
import com.rfid3.foresight.legacyinventory.scan.LegacyScan.Observation;
import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IngestPositionProperties {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration NEVER = Duration.ofDays(1000);

  /**
   * A source that is appended to, committed to late, deleted from and reloaded between pages and
   * between cycles: after one undisturbed cycle everything in it has been read.
   */
  @Property(tries = 300)
  void oneQuietCycleReadsWhateverIsThere(@ForAll Random random) {
    Source source = new Source();
    IngestPosition position = IngestPosition.start(NOW);
    Set<Long> read = new HashSet<>();
    for (int cycle = 0; cycle < 8; cycle++) {
      boolean quiet = cycle == 7;
      position = position.against(source.extent(position.lastId()), NOW, NEVER);
      for (var page = source.page(position.lastId()); !page.isEmpty(); ) {
        page.forEach(scan -> read.add(scan.id()));
        position = position.after(page.getLast().id(), page.size());
        if (!quiet) {
          source.happen(random);
        }
        page = source.page(position.lastId());
      }
      if (cycle < 6) {
        source.happen(random);
      }
    }

    assertThat(read).containsAll(source.ids);
    assertThat(position.hasRead(source.extent(position.lastId()))).isTrue();
  }

  @Example
  void rowsCommittedLateUnderLowerIdsAreNotSkipped() {
    var position = new IngestPosition(20, 10, 1, NOW, NOW, true);

    assertThat(position.against(new ScanExtent(11, 11, 1, 20), NOW, NEVER).lastId()).isZero();
    assertThat(position.against(new ScanExtent(12, 10, 1, 22), NOW, NEVER)).isEqualTo(position);
  }

  @Example
  void aReloadIsANewGenerationThatMustSettleAgain() {
    var position = new IngestPosition(20, 10, 1, NOW.minusSeconds(900), NOW, true);

    var reloaded = position.against(new ScanExtent(3, 0, 21, 23), NOW, NEVER);

    assertThat(reloaded.checked()).isFalse();
    assertThat(reloaded.settled(NOW, Duration.ofMinutes(10))).isFalse();
    assertThat(position.settled(NOW, Duration.ofMinutes(10))).isTrue();
  }

  @Example
  void everythingIsReadAgainNowAndThen() {
    var position = new IngestPosition(20, 10, 1, NOW, NOW.minusSeconds(3600), true);

    var swept = position.against(new ScanExtent(10, 10, 1, 20), NOW, Duration.ofHours(1));

    assertThat(swept.lastId()).isZero();
    assertThat(swept.checked()).isFalse();
  }

  /** Ids of a table and what legacy applications do to them. */
  private static final class Source {
    private final TreeSet<Long> ids = new TreeSet<>();
    private long next = 2;

    void happen(Random random) {
      switch (random.nextInt(5)) {
        case 0 -> ids.clear();
        case 1 -> commitLate();
        case 2 -> ids.pollFirst();
        default -> append(random.nextInt(12));
      }
    }

    private void append(int rows) {
      for (int i = 0; i < rows; i++) {
        ids.add(next);
        next += 2;
      }
    }

    private void commitLate() {
      if (!ids.isEmpty()) {
        ids.add(ids.last() - 1);
      }
    }

    long firstId() {
      return ids.isEmpty() ? 0 : ids.first();
    }

    ScanExtent extent(long upTo) {
      long last = ids.isEmpty() ? 0 : ids.last();
      return new ScanExtent(ids.size(), ids.headSet(upTo, true).size(), firstId(), last);
    }

    List<LegacyScan> page(long after) {
      return ids.tailSet(after, false).stream().limit(5).map(Source::scan).toList();
    }

    private static LegacyScan scan(long id) {
      return new LegacyScan(
          id,
          "E280",
          "Rental",
          LocalDateTime.MIN,
          "",
          new Observation("", "", "", "", "", "", ""),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
