package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.listing.SourceWatch.Polled;
import com.rfid3.foresight.alerts.listing.Visibility;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** A service that can be asked for all it would warn of now, so that a lost push heals itself. */
interface PolledSource {

  /** Which of them. */
  Polled which();

  /** All that it would warn of now. The list is complete or the call fails. */
  Uni<List<AlertCandidate>> candidates();

  /** Whether what it says may be seen at all; what is switched off is not asked for. */
  boolean isWanted(Visibility visibility);

  /** Whether a complete answer would have spoken of this alert, so that silence means its end. */
  boolean answersFor(StoredAlert alert, Visibility visibility);
}
