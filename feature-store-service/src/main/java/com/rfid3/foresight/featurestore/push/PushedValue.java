package com.rfid3.foresight.featurestore.push;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.value.Measurement;

/** One value that somebody pushes for one entity; it names a feature that takes pushes. */
public record PushedValue(String entity, Feature feature, Measurement measured) {

  /** What all values of the same feature of the same entity share. */
  String key() {
    return Spelling.fold(entity) + ' ' + feature;
  }
}
