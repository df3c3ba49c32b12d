package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import java.time.Instant;

/** How an entry is put into words; members that nobody gave stay absent. */
record Entries(
    WorklistKind kind, String subjectKind, String subject, String rentalClass, Instant since) {

  static Entries of(WorklistKind kind, String subjectKind, String subject) {
    return new Entries(kind, subjectKind, subject, null, null);
  }

  Entries ofClass(String number) {
    return new Entries(kind, subjectKind, subject, number, since);
  }

  Entries since(Instant moment) {
    return new Entries(kind, subjectKind, subject, rentalClass, moment);
  }

  /** The entry; {@code records} rows are behind it. */
  WorklistEntry saying(String detail, int records) {
    return new WorklistEntry(
        kind.wire() + ":" + subject,
        kind,
        subjectKind,
        subject,
        rentalClass,
        since,
        records,
        detail,
        kind.fix());
  }
}
