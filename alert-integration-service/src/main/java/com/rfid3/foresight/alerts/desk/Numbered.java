package com.rfid3.foresight.alerts.desk;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;

/** Things that callers ask for by number; {@code noun} is what they are called. */
public record Numbered(String noun) {

  /** The number that a path spells; refuses what is none as a thing that is not there. */
  public long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException notANumber) {
      throw missing(id);
    }
  }

  /** Refuses where the thing was not there. */
  public void need(boolean there, String id) {
    if (!there) {
      throw missing(id);
    }
  }

  /** That there is no such thing. */
  public ProblemException missing(String id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no " + noun + " " + id);
  }
}
