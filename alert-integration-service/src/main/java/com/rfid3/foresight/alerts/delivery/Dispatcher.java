package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.delivery.ChannelTable.Health;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Empties the outbox: at least once, in order within a group, each message under one key. A channel
 * that is away is left alone for a while and then asked with one message; a message that alone
 * fails is given up after some tries, with its cause; one that is refused at once.
 */
final class Dispatcher {
  /** Longer than any carrier waits, so that a lease outlives what is sent under it. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 20;
  private static final int MOST_ATTEMPTS = 8;
  private static final int LONGEST_CAUSE = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofDays(3);

  private final OutboxTable outbox;
  private final ChannelTable channels;
  private final Patience patience;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();

  Dispatcher(OutboxTable outbox, ChannelTable channels, Patience patience, Clock clock) {
    this.outbox = outbox;
    this.channels = channels;
    this.patience = patience;
    this.clock = clock;
  }

  /** One round: what is due now, by channel; says how many messages were delivered. */
  Uni<Integer> pass(Map<String, Carrier> carriers) {
    return channels
        .all()
        .chain(
            health ->
                Multi.createFrom()
                    .iterable(carriers.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(
                        entry ->
                            pass(
                                entry.getKey(),
                                entry.getValue(),
                                health.getOrDefault(entry.getKey(), Health.UNUSED)))
                    .collect()
                    .asList()
                    .map(counts -> counts.stream().mapToInt(Integer::intValue).sum()));
  }

  private Uni<Integer> pass(String channel, Carrier carrier, Health health) {
    Instant now = clock.instant();
    if (health.isPaused(now)) {
      return Uni.createFrom().item(0);
    }
    // One message finds out whether a channel is back, before all others are sent after it.
    int most = health.failures() > 0 ? 1 : AT_ONCE;
    Round round = new Round(channel, carrier, health);
    return outbox
        .giveUp(channel, now.minus(LONGEST_WAIT), now)
        .chain(() -> outbox.due(channel, now, most))
        .chain(due -> inTurn(round, due));
  }

  private record Round(String channel, Carrier carrier, Health health) {}

  private Uni<Integer> inTurn(Round round, List<Parcel> due) {
    if (due.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return send(round, due.getFirst())
        .chain(
            outcome ->
                outcome instanceof Outcome.Away
                    ? Uni.createFrom().item(0)
                    : inTurn(round, due.subList(1, due.size()))
                        .map(more -> more + (outcome instanceof Outcome.Delivered ? 1 : 0)));
  }

  private Uni<Outcome> send(Round round, Parcel parcel) {
    return outbox
        .take(parcel, owner, clock.instant(), LEASE)
        .chain(
            mine ->
                mine
                    ? round.carrier().carry(parcel).call(outcome -> settle(round, parcel, outcome))
                    // Somebody else is at it, and its group with it.
                    : Uni.createFrom().item(new Outcome.Failed("taken by another")));
  }

  private Uni<Void> settle(Round round, Parcel parcel, Outcome outcome) {
    Instant now = clock.instant();
    int tries = parcel.attempts() + 1;
    return switch (outcome) {
      case Outcome.Delivered done ->
          outbox
              .settle(parcel, owner, Optional.empty(), now)
              .chain(() -> channels.isWell(round.channel(), now));
      case Outcome.Refused(String cause) ->
          outbox.settle(parcel, owner, Optional.of(brief(cause)), now);
      case Outcome.Failed(String cause) when tries >= MOST_ATTEMPTS ->
          outbox.settle(
              parcel, owner, Optional.of(brief("failed " + tries + " times: " + cause)), now);
      case Outcome.Failed(String cause) ->
          outbox.putOff(parcel.tried(), owner, brief(cause), now.plus(patience.after(tries)));
      case Outcome.Away(String cause) -> away(round, parcel, brief(cause));
    };
  }

  private Uni<Void> away(Round round, Parcel parcel, String cause) {
    Instant now = clock.instant();
    int failures = round.health().failures() + 1;
    Instant until = now.plus(patience.after(failures));
    Health next =
        new Health(
            failures, Optional.of(until), round.health().lastSuccess(), Optional.of(now), cause);
    // That the channel was away is no mark against this message.
    return outbox
        .putOff(parcel, owner, cause, until)
        .chain(() -> channels.isAway(round.channel(), next));
  }

  private static String brief(String cause) {
    return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
  }
}
