package com.rfid3.foresight.gateway.access;

/** What somebody shows to prove who they are, not yet looked into. */
sealed interface Proof {
  /** Nothing at all. */
  record None() implements Proof {}

  /** An access key, as programs send it. */
  record Key(String text) implements Proof {
    @Override
    public String toString() {
      return "Key";
    }
  }

  /** The token of a browser's session. */
  record Session(String token) implements Proof {
    @Override
    public String toString() {
      return "Session";
    }
  }

  /** A token of the identity provider. */
  record Bearer(String token) implements Proof {
    @Override
    public String toString() {
      return "Bearer";
    }
  }

  /** The secret in it, empty where there is none. */
  default String secret() {
    return switch (this) {
      case None nothing -> "";
      case Key key -> key.text();
      case Session session -> session.token();
      case Bearer bearer -> bearer.token();
    };
  }
}
