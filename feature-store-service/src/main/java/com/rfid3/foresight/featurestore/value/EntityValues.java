package com.rfid3.foresight.featurestore.value;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import java.util.Map;

/** The features of one entity at one time. */
public record EntityValues(EntityKind kind, String entity, Map<Feature, Measurement> values) {

  /** What all spellings of the entity share. */
  public String key() {
    return Spelling.fold(entity);
  }
}
