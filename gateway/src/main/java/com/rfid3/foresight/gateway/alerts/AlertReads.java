package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Reply;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;

/** Gathers a page of alerts: merged, or of what the gateway holds itself. */
@ApplicationScoped
class AlertReads {
  private static final int BAD_REQUEST = 400;

  private final MergedAlerts merged;
  private final ExistingAlerts existing;
  private final RefusedParameters refused;
  private final FlagBoard board;
  private final Clock clock;

  AlertReads(
      MergedAlerts merged,
      ExistingAlerts existing,
      RefusedParameters refused,
      FlagBoard board,
      Clock clock) {
    this.merged = merged;
    this.existing = existing;
    this.refused = refused;
    this.board = board;
    this.clock = clock;
  }

  Answers.Read of(AlertQuery query) {
    return new Answers.Read() {
      @Override
      public String name() {
        return "alerts";
      }

      @Override
      public Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags) {
        return predictive(query, flags)
            .map(found -> new AlertsComposer(query, existing.latest(), found, clock.instant()))
            .map(composer -> composer::compose);
      }
    };
  }

  private Uni<Sourced<AlertList>> predictive(AlertQuery query, FlagSnapshot flags) {
    boolean none = Arrays.stream(PredictionType.values()).noneMatch(flags::isOn);
    // The merged list mixes the types that are on for anybody, and an alert does not name its type:
    // whoever may see only some of them is shown none.
    if (none || !flags.hasTypesOf(board.now())) {
      return Uni.createFrom().item(new Sourced.Absent<>(DegradedReason.FLAG_OFF));
    }
    return page(query)
        .map(this::live)
        .onFailure(HopFailure.class)
        .recoverWithUni(failure -> merged.keptPredictive(flags, failure));
  }

  // A page that the gateway began itself, while the service was away, it also ends itself.
  private Uni<Reply<AlertList>> page(AlertQuery query) {
    boolean begunHere = query.after().map(cursor -> cursor.upstream().isEmpty()).orElse(false);
    return begunHere
        ? Uni.createFrom().failure(new HopFailure(DegradedReason.SERVICE_DOWN, null))
        : merged.page(query);
  }

  private Sourced<AlertList> live(Reply<AlertList> reply) {
    return switch (reply) {
      case Reply.Said<AlertList> said -> new Sourced.Live<>(said.value(), clock.instant());
      case Reply.Refused<AlertList> no when no.status() == BAD_REQUEST -> throw refused.by(no);
      case Reply.Refused<AlertList> no -> throw new HopFailure(DegradedReason.SERVICE_DOWN, null);
    };
  }
}
