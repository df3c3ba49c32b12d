package com.rfid3.foresight.featurestore.ledger;

import com.rfid3.foresight.featurestore.sql.Patience;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The ledger as one history per tag, streamed in order of tag: a few thousand scans are in memory
 * at a time, whatever the size of the shop. Scans that the source has taken back are left out; a
 * tag all of whose scans are has a history without scans, so that what was said of it can be put
 * right.
 */
@ApplicationScoped
public class LedgerHistories {
  private static final int PAGE = 4000;
  // The unique key is in the order of the pages: no page sorts the table.
  private static final String SQL =
      """
      SELECT %s FROM scan_ledger FORCE INDEX (uq_scan)
      WHERE tag_id > ?
      ORDER BY tag_id, scan_type, scan_date, contract_number LIMIT ?
      """
          .formatted(LedgerRows.READ_COLUMNS);

  private final Pool pool;
  private final ScanVersions versions;

  public LedgerHistories(Pool pool, ScanVersions versions) {
    this.pool = pool;
    this.versions = versions;
  }

  /**
   * All histories as they are known now. Pages are read as they are asked for; back pressure holds.
   */
  public Multi<TagHistory> all() {
    return allKnown().map(LedgerHistories::now);
  }

  /** All histories with the times of knowing, in order of tag. */
  public Multi<KnownHistory> allKnown() {
    return Multi.createBy()
        .repeating()
        .uni(Cursor::new, this::next)
        .whilst(page -> !page.last())
        .onItem()
        .transformToIterable(Page::histories);
  }

  /**
   * Histories of some tags, in order of tag; tags without scans are absent. Asks for {@code size}
   * tags at once, however many there are, so that statements stay few.
   */
  public Uni<List<KnownHistory>> of(List<String> tags, int size) {
    Tuple parameters = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      parameters.addValue(tags.get(Math.min(i, tags.size() - 1)));
    }
    String sql =
        """
        SELECT %s FROM scan_ledger WHERE tag_id IN (%s)
        ORDER BY tag_id, scan_type, scan_date, contract_number
        """
            .formatted(LedgerRows.READ_COLUMNS, String.join(",", Collections.nCopies(size, "?")));
    return pool.preparedQuery(sql)
        .execute(parameters)
        .ifNoItem()
        .after(Patience.STATEMENT)
        .fail()
        .chain(this::scans)
        .map(LedgerHistories::grouped);
  }

  /**
   * Histories of the tags behind one, a few hundred, in order of tag; none where no tag is left.
   */
  public Uni<List<KnownHistory>> behind(String tag) {
    return read(tag, PAGE).map(Page::histories);
  }

  private Uni<Page> next(Cursor cursor) {
    return read(cursor.after, PAGE)
        .map(
            page -> {
              cursor.after = page.histories().isEmpty() ? "" : page.histories().getLast().tagId();
              return page;
            });
  }

  // A full page may end in the middle of a tag, which then belongs to the next page; a tag longer
  // than a page needs a longer page.
  private Uni<Page> read(String after, int limit) {
    return pool.preparedQuery(SQL)
        .execute(Tuple.of(after, limit))
        .ifNoItem()
        .after(Patience.STATEMENT)
        .fail()
        .chain(
            rows -> scans(rows).chain(scans -> page(new Read(after, limit), rows.size(), scans)));
  }

  private Uni<Page> page(Read read, int rows, List<KnownScan> scans) {
    List<KnownHistory> histories = grouped(scans);
    if (rows < read.limit()) {
      return Uni.createFrom().item(new Page(histories, true));
    }
    return histories.size() == 1
        ? read(read.after(), read.limit() * 2)
        : Uni.createFrom().item(new Page(histories.subList(0, histories.size() - 1), false));
  }

  private Uni<List<KnownScan>> scans(RowSet<Row> rows) {
    return versions.with(StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private record Read(String after, int limit) {}

  // All spellings of a tag are one; earlier versions of scans stand behind all the others.
  static List<KnownHistory> grouped(List<KnownScan> scans) {
    Map<String, List<KnownScan>> byTag = new LinkedHashMap<>();
    for (KnownScan scan : scans) {
      byTag.computeIfAbsent(Spelling.fold(scan.scan().tagId()), tag -> new ArrayList<>()).add(scan);
    }
    return byTag.values().stream()
        .map(ofTag -> new KnownHistory(ofTag.getFirst().scan().tagId(), List.copyOf(ofTag)))
        .toList();
  }

  private static TagHistory now(KnownHistory history) {
    return new TagHistory(
        history.tagId(),
        history.scans().stream()
            .filter(each -> each.goneAt().isEmpty())
            .map(KnownScan::scan)
            .toList());
  }

  private record Page(List<KnownHistory> histories, boolean last) {}

  /** Where one subscriber's next page begins. */
  private static final class Cursor {
    private String after = "";
  }
}
