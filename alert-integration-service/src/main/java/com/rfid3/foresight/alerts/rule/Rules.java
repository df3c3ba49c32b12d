package com.rfid3.foresight.alerts.rule;

import com.rfid3.foresight.alerts.delivery.ChannelNames;
import com.rfid3.foresight.alerts.history.ChangeLog;
import com.rfid3.foresight.alerts.history.HistoryQuery;
import com.rfid3.foresight.alerts.identity.Actor;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.policy.PolicyCheck;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.alerts.policy.RuleTable;
import com.rfid3.foresight.contracts.alert.AlertRuleDraft;
import com.rfid3.foresight.contracts.alert.AlertRuleList;
import com.rfid3.foresight.contracts.alert.AlertRuleTrial;
import com.rfid3.foresight.contracts.alert.AlertRuleView;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps, changes, takes away and tries rules. */
@ApplicationScoped
class Rules {
  private static final int UNKEPT = 0;
  private static final int MOST_HISTORY = 20_000;
  private static final IntRange DAYS = new IntRange(1, 366, 30);

  private final RuleTable table;
  private final ChangeLog history;
  private final AlertBoard board;
  private final ViewRefresh view;
  private final Ground ground;

  Rules(RuleTable table, ChangeLog history, AlertBoard board, ViewRefresh view, Ground ground) {
    this.table = table;
    this.history = history;
    this.board = board;
    this.view = view;
    this.ground = ground;
  }

  /** What rules are checked against, and who makes them when. */
  @ApplicationScoped
  static class Ground {
    private final ChannelNames channels;
    private final Actor actor;
    private final Clock clock;

    Ground(ChannelNames channels, Actor actor, Clock clock) {
      this.channels = channels;
      this.actor = actor;
      this.clock = clock;
    }

    Rule checked(long id, AlertRuleDraft draft) {
      return PolicyCheck.rule(id, draft, channels.all());
    }

    String author(AlertRuleDraft draft) {
      return actor.name(draft.by());
    }

    Instant now() {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }

  Uni<AlertRuleList> all() {
    return table.all().map(AlertRuleList::new);
  }

  Uni<AlertRuleTrial> preview(AlertRuleDraft draft, String days) {
    Rule rule = ground.checked(UNKEPT, draft);
    Parameters parameters = new Parameters();
    int span = parameters.integer("days", days, DAYS);
    parameters.check();
    List<MergedAlert> listed = board.list().map(list -> list.alerts()).orElse(List.of());
    Instant since = ground.now().minus(Duration.ofDays(span));
    return history
        .read(HistoryQuery.since(since, MOST_HISTORY))
        .map(changes -> new Trial(rule, span).run(listed, changes.reversed()));
  }

  Uni<AlertRuleView> create(AlertRuleDraft draft) {
    ground.checked(UNKEPT, draft);
    String author = ground.author(draft);
    Instant now = ground.now();
    return table
        .insert(draft, author, now)
        .call(this::show)
        .map(id -> new AlertRuleView(id, "rule_" + id, draft, author, now));
  }

  Uni<AlertRuleView> replace(String id, AlertRuleDraft draft) {
    long number = number(id);
    ground.checked(number, draft);
    AlertRuleView rule =
        new AlertRuleView(number, "rule_" + number, draft, ground.author(draft), ground.now());
    return table.replace(rule).invoke(there -> need(there, id)).call(this::show).replaceWith(rule);
  }

  Uni<Void> delete(String id) {
    return table
        .delete(number(id))
        .invoke(there -> need(there, id))
        .call(this::show)
        .replaceWithVoid();
  }

  private Uni<Void> show() {
    return view.now().onFailure().recoverWithNull();
  }

  private static void need(boolean there, String id) {
    if (!there) {
      throw notFound(id);
    }
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException notANumber) {
      throw notFound(id);
    }
  }

  private static ProblemException notFound(String id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no rule " + id);
  }
}
