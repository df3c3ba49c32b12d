package com.rfid3.foresight.alerts.action;

import com.rfid3.foresight.alerts.handling.Deed;
import com.rfid3.foresight.alerts.handling.PersonStates;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.contracts.alert.AlertAction;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Carries out what people do with alerts. */
@ApplicationScoped
class AlertActions {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_COMMENT = 4_000;
  // A snooze without end would be a silence nobody looks at again.
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(365);

  private final PersonStates states;
  private final AlertBoard board;
  private final ViewRefresh view;
  private final Clock clock;

  AlertActions(PersonStates states, AlertBoard board, ViewRefresh view, Clock clock) {
    this.states = states;
    this.board = board;
    this.view = view;
    this.clock = clock;
  }

  /** Writes the deed and shows it. */
  Uni<Void> act(String id, AlertAction action, Function<AlertAction, Deed> deed) {
    AlertAction said = checked(action);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return known(id)
        .chain(alert -> states.write(alert, deed.apply(said), now))
        .call(() -> view.now().onFailure().recoverWithNull());
  }

  /** Refuses a snooze that ends before now, or never. */
  AlertAction untilLater(AlertAction action) {
    Instant now = clock.instant();
    Instant until = action == null ? null : action.until();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
      throw invalid("until", "must lie within the next 365 days");
    }
    return action;
  }

  // An alert that arrived since the last look is looked for once more before it is denied.
  private Uni<AlertId> known(String text) {
    AlertId id = AlertId.parse(text).orElseThrow(() -> notFound(text));
    return isListed(id)
        ? Uni.createFrom().item(id)
        : view.now()
            .map(
                read -> {
                  if (isListed(id)) {
                    return id;
                  }
                  throw notFound(text);
                });
  }

  private boolean isListed(AlertId id) {
    return board.list().map(list -> list.holds(id)).orElse(false);
  }

  private static AlertAction checked(AlertAction action) {
    List<Violation> violations = new ArrayList<>();
    String by = action == null ? null : action.by();
    if (by == null || by.isBlank() || by.length() > LONGEST_NAME) {
      violations.add(new Violation("by", "must name a person, in at most 255 characters"));
    }
    String comment = action == null || action.comment() == null ? "" : action.comment();
    if (comment.length() > LONGEST_COMMENT) {
      violations.add(new Violation("comment", "must be at most 4000 characters"));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
    return new AlertAction(by, comment, action.until());
  }

  private static ProblemException invalid(String field, String message) {
    return ProblemException.invalid(List.of(new Violation(field, message)));
  }

  private static ProblemException notFound(String id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no open alert " + id);
  }
}
