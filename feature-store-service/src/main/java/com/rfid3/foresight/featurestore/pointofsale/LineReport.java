package com.rfid3.foresight.featurestore.pointofsale;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What one ingest of contract lines did.
 *
 * @param refused values that did not hold; a line may have several, and one with a wrong due date
 *     is kept all the same
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record LineReport(int read, int kept, int refused) {
  static final LineReport NOTHING = new LineReport(0, 0, 0);

  LineReport plus(List<CheckedLine> page) {
    return new LineReport(
        read + page.size(),
        kept + (int) page.stream().filter(CheckedLine::kept).count(),
        refused + page.stream().mapToInt(line -> line.refusals().size()).sum());
  }
}
