package com.rfid3.foresight.localstack.rollback;

import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.database.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs the steps in order, stops at the first that cannot be done, and reports each. */
public final class RollbackRun {
  private final Path journal;
  private final Consumer<String> out;
  private final Clock clock;

  /**
   * @param journal receives a line for every step, for those who ask later what was done when
   */
  public RollbackRun(Path journal, Consumer<String> out, Clock clock) {
    this.journal = journal;
    this.out = out;
    this.clock = clock;
  }

  /** Whether all of them are done now. */
  public boolean run(List<RollbackStep> steps) {
    int number = 0;
    for (var step : steps) {
      number++;
      var head = "%d/%d %-26s ".formatted(number, steps.size(), step.name());
      if (!run(step, head)) {
        tell("Stopped at step " + number + ". Run it again: what is done stays done.");
        return false;
      }
    }
    return true;
  }

  private boolean run(RollbackStep step, String head) {
    Instant began = clock.instant();
    try {
      tell(head + step.run() + took(began));
      return true;
    } catch (SQLException | ServerFailure | SchemaProblem e) {
      tell(head + "FAILED: " + e.getMessage() + took(began));
      return false;
    }
  }

  private String took(Instant began) {
    long millis = Duration.between(began, clock.instant()).toMillis();
    return String.format(Locale.ROOT, " (%.1f s)", millis / 1e3);
  }

  private void tell(String line) {
    out.accept(line);
    try {
      Files.createDirectories(journal.toAbsolutePath().getParent());
      Files.writeString(
          journal,
          clock.instant() + " " + line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
