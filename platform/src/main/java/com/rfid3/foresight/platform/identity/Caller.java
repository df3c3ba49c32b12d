package com.rfid3.foresight.platform.identity;

/**
 * Who is asking, as the gateway found out.
 *
 * @param id names the person or program in logs and audit, never a secret
 * @param store the only store it may read and write, or empty for every store
 */
public record Caller(String id, Role role, String store) {
  /** Someone who has not signed in. */
  public static final Caller ANONYMOUS = new Caller("anonymous", Role.ANONYMOUS, "");

  public boolean isAnonymous() {
    return role == Role.ANONYMOUS;
  }

  /** Whether it is bound to one store. */
  public boolean isBound() {
    return !store.isEmpty();
  }

  /** Whether it may see and change what belongs to this store. */
  public boolean mayUse(String asked) {
    return !isBound() || store.equals(asked);
  }
}
