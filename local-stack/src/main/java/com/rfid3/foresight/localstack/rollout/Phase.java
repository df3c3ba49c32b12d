package com.rfid3.foresight.localstack.rollout;

import java.util.Arrays;
import java.util.Optional;

/** The plan's five phases, in their order. */
public enum Phase {
  A("infrastructure only"),
  B("services run, every flag off"),
  C("administrators only"),
  D("beta testers, with the overlay"),
  E("everybody");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The phase that may follow. */
  public Optional<Phase> next() {
    return this == E ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** Whether it opens flags to some and not to others. */
  public boolean tellsPeopleApart() {
    return this == C || this == D;
  }

  /** The phase of this letter. */
  public static Optional<Phase> named(String letter) {
    return Arrays.stream(values()).filter(it -> it.name().equalsIgnoreCase(letter)).findFirst();
  }
}
