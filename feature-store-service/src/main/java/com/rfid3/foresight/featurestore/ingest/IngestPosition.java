package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.legacyinventory.scan.ScanExtent;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the source has been read. The table is trusted to be the same one as before only while
 * the number of rows up to the last id read is the number that was read: rows that were committed
 * late, deleted or reloaded under other ids all show in it, and reading starts over. Reading twice
 * costs time and changes nothing.
 *
 * @param lastId largest id read in this generation of the table
 * @param rowsRead rows read in this generation
 * @param firstId smallest id, which names the generation
 * @param since when this generation was first seen
 * @param sweptAt when reading last started from the beginning
 * @param checked whether the generation has been compared with the ledger for rows taken back
 */
public record IngestPosition(
    long lastId, long rowsRead, long firstId, Instant since, Instant sweptAt, boolean checked) {

  /** Before anything was read. */
  public static IngestPosition start(Instant now) {
    return new IngestPosition(0, 0, 0, now, now, false);
  }

  /** Where to go on, given what the table spans now. */
  public IngestPosition against(ScanExtent extent, Instant now, Duration sweep) {
    if (extent.firstId() != firstId) {
      return new IngestPosition(0, 0, extent.firstId(), now, now, false);
    }
    boolean sameRows = extent.rowsUpTo() == rowsRead;
    boolean sweepDue = !sweptAt.plus(sweep).isAfter(now);
    return sameRows && !sweepDue ? this : new IngestPosition(0, 0, firstId, since, now, false);
  }

  /** After a page has been copied. */
  public IngestPosition after(long pageEnd, int rows) {
    return new IngestPosition(pageEnd, rowsRead + rows, firstId, since, sweptAt, checked);
  }

  /** After the comparison with the ledger. */
  IngestPosition compared() {
    return new IngestPosition(lastId, rowsRead, firstId, since, sweptAt, true);
  }

  /** Whether ids have kept still long enough for a reload to be over. */
  boolean settled(Instant now, Duration settle) {
    return !since.plus(settle).isAfter(now);
  }

  /** Whether every row of the table has been read. */
  boolean hasRead(ScanExtent extent) {
    return extent.firstId() == firstId
        && extent.lastId() == lastId
        && extent.rows() == rowsRead
        && extent.rowsUpTo() == rowsRead;
  }
}
