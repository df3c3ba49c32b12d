package com.rfid3.foresight.prediction.flag;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.flags.FlagSource;
import com.rfid3.foresight.platform.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The types that are switched on: the others are neither computed nor served. */
@ApplicationScoped
public class EnabledTypes {
  private final FlagBoard board;

  public EnabledTypes(FlagBoard board) {
    this.board = board;
  }

  /** Types that are on at this moment. */
  public Set<PredictionType> now() {
    FlagSnapshot flags = board.now();
    var on = EnumSet.noneOf(PredictionType.class);
    Arrays.stream(PredictionType.values()).filter(flags::isOn).forEach(on::add);
    return on;
  }

  /** Refuses a read of a type that is switched off. */
  public void require(PredictionType type) {
    if (!now().contains(type)) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "Predictions of " + type.wire() + " are switched off");
    }
  }

  /** Whether the sources of the flags have been heard at all since the start. */
  public boolean known() {
    return board.now().values().values().stream()
        .noneMatch(value -> value.source() == FlagSource.UNKNOWN);
  }
}
