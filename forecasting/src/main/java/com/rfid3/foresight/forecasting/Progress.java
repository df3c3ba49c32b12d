package com.rfid3.foresight.forecasting;

import java.util.concurrent.CancellationException;

/** Hears how far a long computation is, and may end it. Called from the computing threads. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing and never cancels. */
  Progress SILENT = (done, total) -> {};

  /** Called after each series. */
  void advanced(int done, int total);

  /** Whether the computation should stop; asked before each series. */
  default boolean cancelled() {
    return false;
  }

  /**
   * Ends the computation where it is no longer wanted.
   *
   * @throws CancellationException if cancelled, or if the thread was interrupted
   */
  default void checkpoint() {
    if (cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("forecasting was cancelled");
    }
  }
}
