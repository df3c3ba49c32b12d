package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.PlainWords;

/** The sentence of an alert; that of a legacy row is only put together when somebody reads it. */
public sealed interface Words {

  /** The sentence; plain text, whatever it holds. */
  String text();

  /** As its source worded it. */
  record Said(String text) implements Words {}

  /** Told from a legacy row. */
  record OfRow(LegacyAlert row) implements Words {
    @Override
    public String text() {
      return PlainWords.of(row);
    }
  }
}
