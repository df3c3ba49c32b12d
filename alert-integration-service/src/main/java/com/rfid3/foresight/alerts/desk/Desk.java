package com.rfid3.foresight.alerts.desk;

import com.rfid3.foresight.alerts.identity.Actor;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who changes something and when, the list it is about, and a fresh look at it afterwards. */
@ApplicationScoped
public class Desk {
  private final AlertBoard board;
  private final ViewRefresh view;
  private final Actor actor;
  private final Clock clock;

  Desk(AlertBoard board, ViewRefresh view, Actor actor, Clock clock) {
    this.board = board;
    this.view = view;
    this.actor = actor;
    this.clock = clock;
  }

  /** Who does it; refuses a call that names nobody. {@code given} may be null. */
  public String author(String given) {
    return actor.name(given);
  }

  /** The moment, as columns keep it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The list as it stands; empty until the tables were read for the first time. */
  public List<MergedAlert> listed() {
    return board.list().map(list -> list.alerts()).orElse(List.of());
  }

  /** Looks at the tables again; fails where they cannot be read. */
  public Uni<Void> look() {
    return view.now();
  }

  /** Shows what was kept; kept it is, even if it cannot be read back at once. */
  public Uni<Void> show() {
    return view.now().onFailure().recoverWithNull();
  }
}
