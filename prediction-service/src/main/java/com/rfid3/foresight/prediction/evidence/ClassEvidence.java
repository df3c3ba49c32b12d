package com.rfid3.foresight.prediction.evidence;

/** What the records hold of one rental class, as counts. */
public record ClassEvidence(
    int gradeChanges, int priceChanges, int sharedContracts, int rentals, int returns) {
  /** No record at all. */
  public static final ClassEvidence NONE = new ClassEvidence(0, 0, 0, 0, 0);

  ClassEvidence plus(ClassEvidence more) {
    return new ClassEvidence(
        gradeChanges + more.gradeChanges,
        priceChanges + more.priceChanges,
        sharedContracts + more.sharedContracts,
        rentals + more.rentals,
        returns + more.returns);
  }
}
