package com.rfid3.foresight.alerts.rule;

import com.rfid3.foresight.alerts.delivery.ChannelNames;
import com.rfid3.foresight.alerts.desk.Desk;
import com.rfid3.foresight.alerts.desk.Numbered;
import com.rfid3.foresight.alerts.history.ChangeLog;
import com.rfid3.foresight.alerts.history.HistoryQuery;
import com.rfid3.foresight.alerts.policy.PolicyCheck;
import com.rfid3.foresight.alerts.policy.Rule;
import com.rfid3.foresight.alerts.policy.RuleTable;
import com.rfid3.foresight.contracts.alert.AlertRuleDraft;
import com.rfid3.foresight.contracts.alert.AlertRuleList;
import com.rfid3.foresight.contracts.alert.AlertRuleTrial;
import com.rfid3.foresight.contracts.alert.AlertRuleView;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Keeps, changes, takes away and tries rules. */
@ApplicationScoped
class Rules {
  private static final int UNKEPT = 0;
  private static final int MOST_HISTORY = 20_000;
  private static final IntRange DAYS = new IntRange(1, 366, 30);

  private static final Numbered RULES = new Numbered("rule");

  private final RuleTable table;
  private final ChangeLog history;
  private final ChannelNames channels;
  private final Desk desk;

  Rules(RuleTable table, ChangeLog history, ChannelNames channels, Desk desk) {
    this.table = table;
    this.history = history;
    this.channels = channels;
    this.desk = desk;
  }

  Uni<AlertRuleList> all() {
    return table.all().map(AlertRuleList::new);
  }

  Uni<AlertRuleTrial> preview(AlertRuleDraft draft, String days) {
    Rule rule = checked(UNKEPT, draft);
    Parameters parameters = new Parameters();
    int span = parameters.integer("days", days, DAYS);
    parameters.check();
    Instant since = desk.now().minus(Duration.ofDays(span));
    return history
        .read(HistoryQuery.since(since, MOST_HISTORY))
        .map(changes -> new Trial(rule, span).run(desk.listed(), changes.reversed()));
  }

  Uni<AlertRuleView> create(AlertRuleDraft draft) {
    checked(UNKEPT, draft);
    String author = desk.author(draft.by());
    Instant now = desk.now();
    return table
        .insert(draft, author, now)
        .call(desk::show)
        .map(id -> new AlertRuleView(id, "rule_" + id, draft, author, now));
  }

  Uni<AlertRuleView> replace(String id, AlertRuleDraft draft) {
    long number = RULES.number(id);
    checked(number, draft);
    AlertRuleView rule =
        new AlertRuleView(number, "rule_" + number, draft, desk.author(draft.by()), desk.now());
    return table
        .replace(rule)
        .invoke(there -> RULES.need(there, id))
        .call(desk::show)
        .replaceWith(rule);
  }

  Uni<Void> delete(String id) {
    return table
        .delete(RULES.number(id))
        .invoke(there -> RULES.need(there, id))
        .call(desk::show)
        .replaceWithVoid();
  }

  private Rule checked(long id, AlertRuleDraft draft) {
    return PolicyCheck.rule(id, draft, channels.all());
  }
}
