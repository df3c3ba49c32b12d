package com.rfid3.foresight.gateway.standin;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;

/**
 * A look that is repeated until failures of a test before are forgotten: they still count in a
 * breaker's window, which may open upon the very success that fills it.
 */
public final class Steadily {
  private static final int BREAKER_WINDOW = 10;

  private Steadily() {}

  public static ThrowingRunnable asserted(ThrowingRunnable look) {
    return () -> {
      for (int call = 0; call < BREAKER_WINDOW; call++) {
        look.run();
      }
    };
  }

  public static boolean holds(BooleanSupplier look) {
    return IntStream.range(0, BREAKER_WINDOW).allMatch(call -> look.getAsBoolean());
  }
}
