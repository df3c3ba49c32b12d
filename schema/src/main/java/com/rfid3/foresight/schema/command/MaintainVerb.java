package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.partition.FeaturePartitions;
import java.sql.SQLException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the months of the feature store: to be run daily. */
@Command(
    name = "maintain",
    description =
        "Makes the coming months of the feature store and drops the oldest; run it daily.")
final class MaintainVerb extends Verb {
  @Option(
      names = "--keep-months",
      paramLabel = "N",
      defaultValue = "13",
      description =
          "months of features to keep beside the current one (default: ${DEFAULT-VALUE}, a season"
              + " and the same month a year ago)")
  private int keepMonths;

  MaintainVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var patience = Patience.of(Duration.ofMinutes(1));
    var partitions = new FeaturePartitions(installation(), surroundings().clock());
    partitions.addMonthsAhead(patience);
    var dropped = partitions.dropBefore(keepMonths, patience);
    out().println("OK    the coming months are there; dropped: " + dropped);
    return WELL;
  }
}
