package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.predicted.Verdict.Cause;
import com.rfid3.foresight.contracts.alert.AlertIntake;

/** Counts what became of proposals. */
final class Tally {
  private int opened;
  private int updated;
  private int closed;
  private int repeated;
  private int late;
  private int below;

  void opened(int count) {
    opened += count;
  }

  void changed(Verdict verdict) {
    switch (verdict) {
      case Verdict.Open open -> opened++;
      case Verdict.Change change -> updated++;
      case Verdict.Close close -> closed++;
      case Verdict.Keep(Cause cause, String reason) -> kept(cause, 1);
    }
  }

  void kept(Cause cause, int count) {
    switch (cause) {
      case REPEATED, HELD -> repeated += count;
      case LATE -> late += count;
      case BELOW_THRESHOLD -> below += count;
    }
  }

  AlertIntake of(int received) {
    return new AlertIntake(received, opened, updated, closed, repeated, late, below);
  }
}
