package com.rfid3.foresight.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone may do, from least to most: each role may what the one before it may. */
public enum Role {
  /** Not signed in. */
  ANONYMOUS,
  VIEWER,
  PLANNER,
  APPROVER,
  ADMIN;

  /** The name as headers and tables spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** The role of this name; empty where there is none. */
  public static Optional<Role> named(String wire) {
    return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
  }
}
