package com.rfid3.foresight.gateway.killswitch;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagNews;
import com.rfid3.foresight.platform.flags.KillState;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Throws the switch. Off takes effect here before anything else is asked; then it is kept in the
 * database, where every process reads it four times a second, and told through Redis, which is
 * quicker. On must be kept before it holds anywhere.
 */
@ApplicationScoped
class KillSwitch {
  private static final Logger LOG = Logger.getLogger(KillSwitch.class);
  private static final Duration STORING = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofMillis(500);
  private static final long RETRIES = 7_200;

  private final FlagBoard board;
  private final FlagNews news;
  private final KillRecord record;

  KillSwitch(FlagBoard board, FlagNews news, KillRecord record) {
    this.board = board;
    this.news = news;
    this.record = record;
  }

  Uni<Thrown> to(KillOrder order) {
    return order.engaged() ? off(order) : on(order);
  }

  private Uni<Thrown> off(KillOrder order) {
    KillState here = new KillState(true, board.kill().epoch() + 1);
    board.hear(here);
    return record
        .keep(order, here.epoch())
        .ifNoItem()
        .after(STORING)
        .fail()
        .invoke(board::hear)
        .invoke(this::tell)
        .map(kept -> new Thrown(kept, true))
        .onFailure()
        .recoverWithUni(failure -> offWithoutDatabase(order, here));
  }

  // Processes that can be told are told; the others have no database to read the epoch from either,
  // and keep what they last knew until it is back: by then this has been stored.
  private Uni<Thrown> offWithoutDatabase(KillOrder order, KillState here) {
    record
        .keep(order, here.epoch())
        .onFailure()
        .retry()
        .withBackOff(RETRY, RETRY)
        .atMost(RETRIES)
        .subscribe()
        .with(board::hear, failure -> LOG.error("The kill switch could not be kept", failure));
    tell(here);
    return Uni.createFrom().item(new Thrown(here, false));
  }

  private Uni<Thrown> on(KillOrder order) {
    return record
        .keep(order, board.kill().epoch() + 1)
        .ifNoItem()
        .after(STORING)
        .fail()
        .onFailure()
        .transform(
            failure ->
                new ProblemException(
                    ProblemCode.SERVICE_UNAVAILABLE,
                    "Predictions stay off: the database that keeps the switch cannot be reached"))
        .invoke(board::hear)
        .invoke(this::tell)
        .map(kept -> new Thrown(kept, true));
  }

  // Not waited for: a Redis that hangs must not keep the order unanswered.
  private void tell(KillState thrown) {
    news.tell(thrown)
        .subscribe()
        .with(
            told -> {}, failure -> LOG.debug("No news of the kill switch through Redis", failure));
  }

  /** What became of an order, and whether the database keeps it. */
  record Thrown(KillState state, boolean kept) {}
}
