package com.rfid3.foresight.gateway.answer;

/** What an answer says: its data, how its parts stand, and what stands beside the data. */
public record Composed(Object data, Parts parts, Beside beside) {

  public Composed(Object data, Parts parts) {
    this(data, parts, Beside.NOTHING);
  }

  /**
   * Top-level members: whether the answer is a success, and those of the two inventory reads, null
   * where an answer does not have them.
   */
  public record Beside(boolean success, Boolean enhancedFeatures, String fallbackReason) {
    static final Beside NOTHING = new Beside(true, null, null);
  }
}
