package com.rfid3.foresight.alerts.writethrough;

import com.rfid3.foresight.alerts.writethrough.DeedTable.Pending;
import com.rfid3.foresight.alerts.writethrough.DeedTable.State;
import com.rfid3.foresight.alerts.writethrough.DeedTable.Wanted;
import com.rfid3.foresight.legacyinventory.alert.AlertHandling;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertHandlings;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One deed in one legacy row, in one short transaction with its before-image. The table allows one
 * alert of an item, kind and status: where an older one is in the way of {@code resolved}, the row
 * is closed as {@code dismissed}, which the legacy application counts as little; where that is
 * taken too, the row stays as it was.
 */
@ApplicationScoped
class LegacyDeed {
  private static final Logger LOG = Logger.getLogger(LegacyDeed.class);

  private final LegacyAlertHandlings rows;
  private final DeedTable deeds;
  private final ShopTime time;
  private final Clock clock;

  LegacyDeed(LegacyAlertHandlings rows, DeedTable deeds, ShopTime time, Clock clock) {
    this.rows = rows;
    this.deeds = deeds;
    this.time = time;
    this.clock = clock;
  }

  Uni<State> carryOut(Pending deed) {
    return rows.briefly(
        connection ->
            rows.read(connection, deed.id())
                .chain(
                    found ->
                        found
                            .map(before -> write(connection, deed, before))
                            .orElseGet(() -> Uni.createFrom().item(State.GONE)))
                .call(state -> deeds.settle(connection, deed, state, clock.instant())));
  }

  private Uni<State> write(SqlConnection connection, Pending deed, AlertHandling before) {
    return before.open()
        ? tryEach(connection, deed, before, wanted(deed, before))
        // Somebody closed it in the legacy application itself: nothing is left to say.
        : Uni.createFrom().item(State.WRITTEN);
  }

  // As the legacy application writes: the shop's local time, whole seconds.
  private List<AlertHandling> wanted(Pending deed, AlertHandling before) {
    LocalDateTime at = time.localOf(deed.at()).truncatedTo(ChronoUnit.SECONDS);
    return deed.wanted() == Wanted.ACKNOWLEDGE
        ? List.of(before.acknowledged(at, deed.actor()))
        : List.of(
            before.closed("resolved", at, deed.actor()),
            before.closed("dismissed", at, deed.actor()));
  }

  private Uni<State> tryEach(
      SqlConnection connection, Pending deed, AlertHandling before, List<AlertHandling> wanted) {
    if (wanted.isEmpty()) {
      LOG.warnf("health_%d stays as it is: the legacy table's key leaves no room", deed.id());
      return Uni.createFrom().item(State.IN_THE_WAY);
    }
    AlertHandling after = wanted.getFirst();
    return rows.write(connection, deed.id(), before, after)
        .chain(
            outcome ->
                switch (outcome) {
                  case WRITTEN ->
                      deeds.keep(connection, deed.id(), before, after).replaceWith(State.WRITTEN);
                  case CHANGED -> Uni.createFrom().item(State.PENDING);
                  case IN_THE_WAY ->
                      tryEach(connection, deed, before, wanted.subList(1, wanted.size()));
                });
  }
}
