package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.identity.Spelling;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.merge.Status;
import com.rfid3.foresight.contracts.common.Severity;
import java.util.Optional;

/** Which alerts a caller wants to see. */
public record AlertFilter(
    Optional<Severity> severity,
    Optional<Origin> type,
    Optional<Status> status,
    Optional<String> category,
    Optional<String> store) {

  /** Whether the filter lets this alert through. */
  public boolean accepts(MergedAlert alert) {
    return isWanted(severity, alert.weight().severity())
        && isWanted(type, alert.id().origin())
        && isWanted(status, alert.marks().status())
        && isUnfolded(alert)
        && category.map(name -> isSame(name, alert.subject().category())).orElse(true)
        && store.map(code -> isOf(code, alert.subject().store())).orElse(true);
  }

  // An alert folded into a legacy one would be counted twice; who asks for predictions sees it.
  private boolean isUnfolded(MergedAlert alert) {
    return alert.bonds().foldedInto().isEmpty() || type.isPresent();
  }

  // The legacy system knows no store of RFID items: hiding them from all stores would lose them.
  private static boolean isOf(String wanted, String store) {
    return store.isEmpty() || isSame(wanted, store);
  }

  private static <T> boolean isWanted(Optional<T> wanted, T value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private static boolean isSame(String one, String other) {
    return Spelling.fold(one).equals(Spelling.fold(other));
  }
}
