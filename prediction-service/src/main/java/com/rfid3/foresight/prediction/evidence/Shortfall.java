package com.rfid3.foresight.prediction.evidence;

import java.util.Map;
import java.util.TreeMap;

/** What a prediction needs and what the records hold, by the same names. */
public record Shortfall(Map<String, Object> needs, Map<String, Object> has) {

  /** One requirement that is not met. */
  public static Shortfall of(String what, Object needs, Object has) {
    return new Shortfall(Map.of(what, needs), Map.of(what, has));
  }

  /** Both shortfalls together. */
  public Shortfall and(Shortfall other) {
    var allNeeds = new TreeMap<>(needs);
    var allHas = new TreeMap<>(has);
    allNeeds.putAll(other.needs);
    allHas.putAll(other.has);
    return new Shortfall(allNeeds, allHas);
  }
}
