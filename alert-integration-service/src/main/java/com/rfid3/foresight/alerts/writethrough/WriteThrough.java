package com.rfid3.foresight.alerts.writethrough;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.handling.Deed;
import com.rfid3.foresight.alerts.handling.DeedFollowUp;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.writethrough.DeedTable.Pending;
import com.rfid3.foresight.alerts.writethrough.DeedTable.State;
import com.rfid3.foresight.alerts.writethrough.DeedTable.Wanted;
import com.rfid3.foresight.legacyinventory.reload.ReloadWatch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Has deeds of people written into the legacy alerts they are about. What is to be written is kept
 * with the deed; the writing follows, row by row, never while the legacy application reloads, and
 * again until it has come to an end. An acknowledgement with an end is the suite's own: the legacy
 * row knows none.
 */
@ApplicationScoped
public class WriteThrough implements DeedFollowUp {
  private static final Logger LOG = Logger.getLogger(WriteThrough.class);
  private static final int AT_ONCE = 500;

  private final DeedTable deeds;
  private final LegacyDeed legacy;
  private final ReloadWatch reloads;
  private final Clock clock;
  private final boolean on;

  WriteThrough(
      DeedTable deeds,
      LegacyDeed legacy,
      ReloadWatch reloads,
      Clock clock,
      AlertSettings settings) {
    this.deeds = deeds;
    this.legacy = legacy;
    this.reloads = reloads;
    this.clock = clock;
    this.on = settings.writeThrough();
  }

  @Override
  public Uni<Void> with(SqlClient client, List<AlertId> alerts, Deed deed, Instant now) {
    Optional<Wanted> wanted = wanted(deed);
    return !on || wanted.isEmpty()
        ? Uni.createFrom().voidItem()
        : Multi.createFrom()
            .iterable(alerts)
            .filter(id -> id.origin() == Origin.EXISTING_SYSTEM)
            .map(id -> new Pending(id.number(), wanted.get(), deed.by(), now))
            .onItem()
            .transformToUniAndConcatenate(pending -> deeds.intend(client, pending))
            .collect()
            .asList()
            .replaceWithVoid();
  }

  private static Optional<Wanted> wanted(Deed deed) {
    return switch (deed) {
      case Deed.Acknowledge seen when seen.ends().isEmpty() -> Optional.of(Wanted.ACKNOWLEDGE);
      case Deed.Resolve done -> Optional.of(Wanted.RESOLVE);
      case Deed.Acknowledge forATime -> Optional.empty();
      case Deed.Snooze later -> Optional.empty();
    };
  }

  @Override
  public Uni<Void> after() {
    return pass()
        .onFailure()
        .invoke(failure -> LOG.warnf("Written through later: %s", failure.getMessage()))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }

  /** Writes what is pending; says how many deeds came to an end. */
  public Uni<Integer> pass() {
    return on
        ? reloads.underWay().chain(busy -> busy ? Uni.createFrom().item(0) : passNow())
        : Uni.createFrom().item(0);
  }

  private Uni<Integer> passNow() {
    return deeds
        .pending(AT_ONCE)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(this::carryOut)
                    .collect()
                    .asList())
        .map(states -> (int) states.stream().filter(state -> state != State.PENDING).count());
  }

  // One row that is locked must not keep the others from being written.
  private Uni<State> carryOut(Pending deed) {
    return legacy
        .carryOut(deed)
        .onFailure()
        .recoverWithUni(
            failure -> {
              LOG.infof("health_%d is written later: %s", deed.id(), failure.getMessage());
              return deeds.tried(deed, clock.instant()).replaceWith(State.PENDING);
            });
  }
}
