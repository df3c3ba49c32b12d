package com.rfid3.foresight.prediction.forest;

/** An artifact that must not be used: damaged, too big, or of a format this release cannot read. */
public class UnfitArtifact extends RuntimeException {
  private final Fault fault;

  /** What is wrong with it. */
  public enum Fault {
    /** Its content is not what its hash says. */
    CORRUPT,
    /** It was written by another release. */
    INCOMPATIBLE,
    /** It is bigger than anything that training writes. */
    TOO_BIG
  }

  public UnfitArtifact(Fault fault, String what) {
    super(what);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
