package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.Witness;
import java.util.Map;

/**
 * What a series rests on: one witness from its first week to its last.
 *
 * @param overlap where both witnesses tell of the same weeks: {@code weeks}, {@code scans} and
 *     {@code lines} in units; empty where they do not
 * @param soldOutWeeks weeks of a class whose units were raised because the shelf was empty
 * @param raisedBy units that were added so; they are in the series and are no evidence
 */
public record Basis(
    Witness witness, Map<String, Double> overlap, int soldOutWeeks, double raisedBy) {
  /** Scans alone. */
  public static final Basis SCANS = new Basis(Witness.SCANS, Map.of(), 0, 0);

  /** The name of the witness as answers spell it. */
  public String wire() {
    return witness == Witness.LINES ? "point_of_sale" : "rfid_scans";
  }

  /** Share of the units that carry tags, 0 to 1: all of them where scans are the witness. */
  public double taggedShare() {
    double lines = overlap.getOrDefault("lines", 0.0);
    boolean known = witness == Witness.LINES && lines > 0;
    return known ? Math.min(1, overlap.get("scans") / lines) : 1;
  }

  /** Contract lines, and what both witnesses say of the same weeks. */
  static Basis lines(Map<String, Double> overlap) {
    return new Basis(Witness.LINES, overlap, 0, 0);
  }

  Basis soldOut(int weeks, double units) {
    return new Basis(witness, overlap, weeks, units);
  }

  Basis beside(Map<String, Double> lines) {
    return new Basis(witness, lines, soldOutWeeks, raisedBy);
  }
}
