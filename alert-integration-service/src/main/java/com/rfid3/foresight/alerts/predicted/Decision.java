package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Revision;

/** A proposal with what was decided about it. */
sealed interface Decision {

  Proposal proposal();

  Verdict verdict();

  /** Nothing stored has its fingerprint. */
  record New(Proposal proposal, Verdict verdict) implements Decision {}

  /** Decided from what is stored. */
  record Known(StoredAlert before, Proposal proposal, Verdict verdict) implements Decision {

    Revision revision() {
      return switch (verdict) {
        case Verdict.Open(Life life, String reason) -> revision(life, reason);
        case Verdict.Change(Life life, String reason) -> revision(life, reason);
        case Verdict.Close(Life life, String reason) -> revision(life, reason);
        case Verdict.Keep(Verdict.Cause cause, String reason) -> revision(before.life(), reason);
      };
    }

    private Revision revision(Life life, String reason) {
      return new Revision(before, proposal, life, reason);
    }
  }
}
