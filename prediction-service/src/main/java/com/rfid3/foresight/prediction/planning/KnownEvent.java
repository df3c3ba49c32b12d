package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.platform.web.Parameters;
import java.time.LocalDate;

/**
 * A known event or closure, both days inclusive. {@code demandFactor} is what demand on those days
 * is multiplied by; on days on which the shop is closed it is 0.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownEvent(
    String name, LocalDate from, LocalDate until, boolean closure, Double demandFactor)
    implements PlanningValue {
  private static final double[] FACTOR = {0, 20};
  private static final int NAME = 100;

  @Override
  public String told() {
    return name;
  }

  @Override
  public void check(String at, Parameters parameters) {
    if (name == null || name.isBlank() || name.length() > NAME) {
      parameters.refuse(at + "name", "must be text of at most " + NAME + " characters");
    }
    if (from == null || until == null || until.isBefore(from)) {
      parameters.refuse(at + "until", "must be a date not before from");
    }
    if (!closure) {
      PlanningValue.bounded(parameters, at + "demand_factor", demandFactor, FACTOR);
    }
  }

  /** What demand of a day is multiplied by; 1 where the event says nothing of it. */
  public double factor(LocalDate day) {
    boolean within = !day.isBefore(from) && !day.isAfter(until);
    if (!within) {
      return 1;
    }
    return closure ? 0 : demandFactor;
  }
}
