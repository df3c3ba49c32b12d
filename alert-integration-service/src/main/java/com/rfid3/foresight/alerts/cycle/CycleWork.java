package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.link.AlertLinking;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.contracts.alert.AlertCycleReport;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The work of one cycle, step by step. */
@ApplicationScoped
class CycleWork {
  private final Poll poll;
  private final ViewRefresh view;
  private final AlertBoard board;
  private final AlertLinking linking;
  private final Chores chores;

  CycleWork(Poll poll, ViewRefresh view, AlertBoard board, AlertLinking linking, Chores chores) {
    this.poll = poll;
    this.view = view;
    this.board = board;
    this.linking = linking;
    this.chores = chores;
  }

  /**
   * Polls, stores, closes what is no longer proposed, merges, links. A source that is away costs
   * none of this; the cycle then fails at its end, so that the job history tells.
   */
  Uni<AlertCycleReport> run(Instant slot) {
    return poll.takeIn(board.visibility())
        .chain(
            heard ->
                poll.closeEnded()
                    .map(ended -> CycleOutcome.plus(heard.taken(), ended))
                    .chain(intake -> finish(slot, intake))
                    .chain(report -> told(report, heard.failures())));
  }

  private Uni<AlertCycleReport> finish(Instant slot, AlertIntake intake) {
    return view.now()
        .call(chores::pass)
        .chain(linking::pass)
        .map(linked -> new AlertCycleReport(slot, true, intake, linked, listed()));
  }

  private static Uni<AlertCycleReport> told(AlertCycleReport report, List<Throwable> failures) {
    return failures.isEmpty()
        ? Uni.createFrom().item(report)
        : Uni.createFrom().failure(failures.getFirst());
  }

  private int listed() {
    return board.list().map(list -> list.alerts().size()).orElse(0);
  }
}
