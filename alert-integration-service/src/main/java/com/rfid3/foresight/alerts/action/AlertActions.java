package com.rfid3.foresight.alerts.action;

import com.rfid3.foresight.alerts.desk.Desk;
import com.rfid3.foresight.alerts.handling.Deed;
import com.rfid3.foresight.alerts.handling.DeedLog;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.StoreScope;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.contracts.alert.AlertAction;
import com.rfid3.foresight.contracts.alert.AlertBulk;
import com.rfid3.foresight.contracts.alert.AlertBulkOutcome;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Carries out what people do with alerts. */
@ApplicationScoped
class AlertActions {
  private static final int LONGEST_COMMENT = 4_000;
  private static final int MOST_AT_ONCE = 500;
  // A snooze without end would be a silence nobody looks at again.
  private static final Duration LONGEST = Duration.ofDays(365);

  private final DeedLog deeds;
  private final AlertBoard board;
  private final StoreScope stores;
  private final Desk desk;

  AlertActions(DeedLog deeds, AlertBoard board, StoreScope stores, Desk desk) {
    this.stores = stores;
    this.deeds = deeds;
    this.board = board;
    this.desk = desk;
  }

  /** Writes the deed and shows it. */
  Uni<Void> act(String id, String action, AlertAction said) {
    Deed deed = deed(action, said == null ? new AlertAction(null, null, null) : said);
    return known(id).chain(alert -> deeds.write(List.of(alert), deed, desk.now())).call(desk::show);
  }

  /**
   * The same deed for many alerts, all of it kept or nothing. Unknown ones are told, not refused.
   */
  Uni<AlertBulkOutcome> act(AlertBulk bulk) {
    List<String> ids = bulk == null || bulk.ids() == null ? List.of() : bulk.ids();
    if (ids.isEmpty() || ids.size() > MOST_AT_ONCE || ids.contains(null)) {
      throw invalid("ids", "must be a list of 1 to " + MOST_AT_ONCE + " ids");
    }
    Deed deed = deed(bulk.action(), new AlertAction(bulk.by(), bulk.comment(), bulk.until()));
    List<MergedAlert> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      AlertId.parse(id).flatMap(this::listed).ifPresentOrElse(found::add, () -> unknown.add(id));
    }
    List<String> done = found.stream().map(alert -> alert.id().wire()).toList();
    return deeds
        .write(found, deed, desk.now())
        .call(desk::show)
        .replaceWith(new AlertBulkOutcome(done, unknown));
  }

  private Deed deed(String action, AlertAction said) {
    String by = desk.author(said.by());
    String comment = said.comment() == null ? "" : said.comment();
    if (comment.length() > LONGEST_COMMENT) {
      throw invalid("comment", "must be at most " + LONGEST_COMMENT + " characters");
    }
    return switch (action == null ? "" : action) {
      case "acknowledge" ->
          new Deed.Acknowledge(by, comment, Optional.ofNullable(said.until()).map(this::soon));
      case "resolve" -> resolved(by, comment, said.until());
      case "snooze" -> new Deed.Snooze(by, comment, soon(said.until()));
      default -> throw invalid("action", "must be acknowledge, resolve or snooze");
    };
  }

  private static Deed resolved(String by, String comment, Instant until) {
    if (until != null) {
      throw invalid("until", "must be left out: what is dealt with stays so");
    }
    return new Deed.Resolve(by, comment);
  }

  private Instant soon(Instant until) {
    Instant now = desk.now();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw invalid("until", "must lie within the next 365 days");
    }
    return until;
  }

  // An alert that arrived since the last look is looked for once more before it is denied.
  private Uni<MergedAlert> known(String text) {
    AlertId id = AlertId.parse(text).orElseThrow(() -> notFound(text));
    return listed(id)
        .map(alert -> Uni.createFrom().item(alert))
        .orElseGet(() -> desk.look().map(read -> listed(id).orElseThrow(() -> notFound(text))));
  }

  private Optional<MergedAlert> listed(AlertId id) {
    // An alert of another store is not there, for whoever may not see that store.
    return board
        .list()
        .flatMap(list -> list.find(id))
        .filter(alert -> stores.covers(alert.subject()));
  }

  private static ProblemException invalid(String field, String message) {
    return ProblemException.invalid(List.of(new Violation(field, message)));
  }

  private static ProblemException notFound(String id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no open alert " + id);
  }
}
