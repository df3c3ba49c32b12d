package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import java.util.Optional;
import java.util.Set;

/** Which messages of the outbox are asked for. */
record DeliveryQuery(Optional<String> channel, Optional<String> status, long before, int limit) {
  private static final IntRange LIMIT = new IntRange(1, 500, 50);
  private static final Set<String> STATES = Set.of("waiting", "delivered", "dead");

  static DeliveryQuery of(String channel, String status, String cursor, String limit) {
    Parameters parameters = new Parameters();
    DeliveryQuery query =
        new DeliveryQuery(
            parameters.text("channel", channel, 100),
            parameters.choice("status", status, STATES),
            parameters.parsed("cursor", cursor, Long::valueOf).orElse(Long.MAX_VALUE),
            parameters.integer("limit", limit, LIMIT));
    parameters.check();
    return query;
  }
}
