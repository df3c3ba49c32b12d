package com.rfid3.foresight.gateway.audit;

import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import java.util.function.UnaryOperator;

/** A page of the audit; {@code actor} and {@code action} are empty where all are wanted. */
record AuditQuery(String actor, String action, long before, int limit) {
  private static final IntRange PAGE = new IntRange(1, 500, 50);
  private static final int LONGEST = 100;

  /** Reads the parameters, or refuses all that do not hold at once. */
  static AuditQuery of(UnaryOperator<String> raw) {
    Parameters parameters = new Parameters();
    String actor = parameters.text("actor", raw.apply("actor"), LONGEST).orElse("");
    String action = parameters.text("action", raw.apply("action"), LONGEST).orElse("");
    int limit = parameters.integer("limit", raw.apply("limit"), PAGE);
    long before =
        parameters.parsed("cursor", raw.apply("cursor"), Long::valueOf).orElse(Long.MAX_VALUE);
    parameters.check();
    return new AuditQuery(actor, action, before, limit);
  }
}
