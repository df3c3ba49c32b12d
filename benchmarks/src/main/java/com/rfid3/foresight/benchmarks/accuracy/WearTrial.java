package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.SmileTrees;
import com.rfid3.foresight.prediction.maintenance.MaintenanceHistory;
import com.rfid3.foresight.prediction.maintenance.MaintenanceTrainable;
import com.rfid3.foresight.prediction.maintenance.RentalCases;
import com.rfid3.foresight.prediction.training.Fitting;
import com.rfid3.foresight.prediction.training.Judged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./foresight bench wear}: the trees of the maintenance risk on a demo shop of three years,
 * beside a model that is given the true chance of each rental, and the claim on 30 days beside the
 * rate of the category.
 */
public final class WearTrial {
  private static final Clock END =
      Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
  private static final int HORIZON = 30;
  private static final int RECENT_WEEKS = 12;

  private final Board board;

  WearTrial(Board board) {
    this.board = board;
  }

  public static void main(String[] arguments) {
    var board = new Board(System.out);
    new WearTrial(board).judge();
    System.exit(board.exitCode());
  }

  void judge() {
    var plan = ShopPlan.shop(END).over(History.THREE_YEARS);
    var scans = WearScans.of(plan);
    var history = scans.history();
    LocalDate today = plan.localEnd().toLocalDate();
    var snapshot =
        MaintenanceTrainable.snapshot(
            history, new MaintenanceTrainable.Window(today, HORIZON, RECENT_WEEKS));
    var forest = Fitting.fit(snapshot.cases(), SmileTrees.Settings.USUAL);
    rentals(scans, history, today.minusDays(HORIZON), forest);
    var trial = snapshot.trial();
    var ours = Judged.of(trial.said(forest::probability), trial.held());
    double rate = ours.events() / Math.max(1.0, ours.cases());
    board.say("claims of %d days: %d, held %d".formatted(HORIZON, ours.cases(), ours.events()));
    board.add(Figure.free("maintenance claim AUC", ours.auc()));
    board.add(
        Figure.atLeast("maintenance claim Brier skill", 1 - ours.brier() / (rate * (1 - rate)), 0));
    board.add(Figure.atMost("maintenance claim ECE", ours.ece(), 0.03));
  }

  // Rentals after the last day that anything was learned from, whose outcome was seen.
  private void rentals(
      WearScans scans, MaintenanceHistory history, LocalDate learned, CalibratedForest forest) {
    Instant from = learned.atStartOfDay(ZoneOffset.UTC).toInstant();
    List<double[]> rows = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    List<Boolean> held = new ArrayList<>();
    var known =
        new RentalCases(history.exposures(), history.grades(), Instant.MAX.minusSeconds(1)).cases();
    int next = 0;
    for (WearScans.Rental rental : scans.rentals()) {
      if (rental.exposure().outcome() != ServiceOutcome.CENSORED) {
        double[] row = known.cases().get(next++).row();
        if (!rental.exposure().rentedAt().isBefore(from)) {
          rows.add(row);
          chances.add(rental.chance());
          held.add(rental.exposure().outcome() == ServiceOutcome.SERVICE_NEED);
        }
      }
    }
    boolean[] came = new boolean[held.size()];
    for (int i = 0; i < came.length; i++) {
      came[i] = held.get(i);
    }
    double truth = Judged.of(chances.stream().mapToDouble(each -> each).toArray(), came).auc();
    double ours = Judged.of(rows.stream().mapToDouble(forest::probability).toArray(), came).auc();
    board.say("rentals not learned from: %d".formatted(came.length));
    board.add(
        new Figure(
            "maintenance AUC per rental", ours, truth, ">= truth - 0.02", ours >= truth - 0.02));
  }
}
