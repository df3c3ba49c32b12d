package com.rfid3.foresight.alerts.identity;

import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who does what is asked for: the caller that signed in, else who the body names. */
@ApplicationScoped
public class Actor {
  private static final int LONGEST = 255;

  private final CurrentCaller caller;

  Actor(CurrentCaller caller) {
    this.caller = caller;
  }

  /** The name; refuses a call that names nobody. {@code given} may be null. */
  public String name(String given) {
    Caller known = caller.get();
    String name = known.isAnonymous() ? given : known.id();
    if (name == null || name.isBlank() || name.length() > LONGEST) {
      throw ProblemException.invalid(
          List.of(new Violation("by", "must name a person, in at most 255 characters")));
    }
    return name.strip();
  }
}
