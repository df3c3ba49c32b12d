package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.link.AlertLinking;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.alerts.listing.Visibility;
import com.rfid3.foresight.contracts.alert.AlertCycleReport;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The work of one cycle, step by step. */
@ApplicationScoped
class CycleWork {
  private final Poll poll;
  private final ViewRefresh view;
  private final AlertBoard board;
  private final AlertLinking linking;

  CycleWork(Poll poll, ViewRefresh view, AlertBoard board, AlertLinking linking) {
    this.poll = poll;
    this.view = view;
    this.board = board;
    this.linking = linking;
  }

  /** Polls, stores, closes what is no longer proposed, merges, links. */
  Uni<AlertCycleReport> run(Instant slot) {
    Visibility visibility = board.visibility();
    // What is switched off is not asked for, and its silence closes nothing.
    Uni<AlertIntake> polled =
        visibility.whyNothing().isPresent()
            ? Uni.createFrom().item(CycleOutcome.NOTHING_TAKEN)
            : poll.takeIn(visibility);
    return polled
        .chain(intake -> poll.closeEnded().map(ended -> CycleOutcome.plus(intake, ended)))
        .chain(
            intake ->
                view.now()
                    .chain(linking::pass)
                    .map(linked -> new AlertCycleReport(slot, true, intake, linked, listed())));
  }

  private int listed() {
    return board.list().map(list -> list.alerts().size()).orElse(0);
  }
}
