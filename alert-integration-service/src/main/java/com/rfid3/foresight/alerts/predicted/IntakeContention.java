package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;

/** The same alerts were told by others again and again at the same moment. */
final class IntakeContention extends ProblemException {
  private static final long serialVersionUID = 1L;

  IntakeContention(int alerts) {
    super(
        ProblemCode.SERVICE_UNAVAILABLE,
        alerts + " alerts were told by others at the same moment: send them again");
  }
}
