package com.rfid3.foresight.platform.identity;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a caller travels between the services. The words of these headers are believed on calls that
 * carry the internal key, and nowhere else.
 */
public final class CallerHeaders {
  /** Begins every header of the suite's own; none of them is taken from outside. */
  public static final String PREFIX = "X-Foresight-";

  public static final String ID = PREFIX + "Caller";
  public static final String ROLE = PREFIX + "Role";
  public static final String STORE = PREFIX + "Store";

  private CallerHeaders() {}

  public static Map<String, String> of(Caller caller) {
    return Map.of(ID, caller.id(), ROLE, caller.role().wire(), STORE, caller.store());
  }

  /** Reads a caller; anonymous where the headers do not name one whole. */
  public static Caller read(UnaryOperator<String> header) {
    String id = header.apply(ID);
    String role = header.apply(ROLE);
    if (id == null || id.isBlank() || role == null) {
      return Caller.ANONYMOUS;
    }
    String store = header.apply(STORE);
    return Role.named(role)
        .filter(found -> found != Role.ANONYMOUS)
        .map(found -> new Caller(id, found, store == null ? "" : store.strip()))
        .orElse(Caller.ANONYMOUS);
  }
}
