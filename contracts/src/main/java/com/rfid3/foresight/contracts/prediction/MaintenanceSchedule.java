package com.rfid3.foresight.contracts.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** Whom to service when; {@code nextCursor} is null on the last page. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MaintenanceSchedule(List<ScheduledService> schedule, Summary summary, Page page) {

  /** All items with a risk added up, over the days asked for. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Summary(int daysAhead, long items, double expectedNeeds, double expectedLoss) {}

  /** Where the page ends. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(int limit, String nextCursor) {}
}
