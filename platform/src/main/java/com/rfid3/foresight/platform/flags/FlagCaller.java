package com.rfid3.foresight.platform.flags;

import java.util.Objects;

/**
 * Whom a flag is asked for, as far as known; empty text stands for unknown. {@code session} keeps a
 * gradual rollout from changing its mind about somebody who has not signed in.
 */
public record FlagCaller(String user, String role, String store, String session, String segment) {
  private static final String ANYONE = "anonymous";

  /** Somebody who has not signed in. All of them are one to a gradual rollout. */
  public static final FlagCaller ANONYMOUS = new FlagCaller("", ANYONE, "", ANYONE, "");

  public FlagCaller {
    user = Objects.requireNonNullElse(user, "");
    role = Objects.requireNonNullElse(role, "");
    store = Objects.requireNonNullElse(store, "");
    session = Objects.requireNonNullElse(session, "");
    segment = Objects.requireNonNullElse(segment, "");
  }

  /** A signed-in person or program. */
  public static FlagCaller of(String user, String role, String store) {
    return new FlagCaller(user, role, store, user, "");
  }
}
