package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a feature describes. */
public enum EntityKind {
  @JsonProperty("item")
  ITEM,
  @JsonProperty("rental_class")
  RENTAL_CLASS,
  @JsonProperty("category")
  CATEGORY,
  /** A store, by the number that people use. */
  @JsonProperty("store")
  STORE,
  /** The one entity {@code shop}: what holds for everything. */
  @JsonProperty("global")
  GLOBAL;

  /** The name as JSON and the tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a wire name. */
  public static Optional<EntityKind> of(String wire) {
    return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
  }
}
