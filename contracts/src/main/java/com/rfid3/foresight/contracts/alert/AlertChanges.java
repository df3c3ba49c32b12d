package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What changed in the merged list since the event before, by alert id. With {@code reset} too much
 * did, or nobody remembers: read the list anew.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertChanges(
    boolean reset, List<String> opened, List<String> changed, List<String> closed) {

  /** Nothing changed: says where a listener stands. */
  public static AlertChanges none() {
    return new AlertChanges(false, List.of(), List.of(), List.of());
  }

  /** Nothing is known of what changed. */
  public static AlertChanges unknown() {
    return new AlertChanges(true, List.of(), List.of(), List.of());
  }
}
