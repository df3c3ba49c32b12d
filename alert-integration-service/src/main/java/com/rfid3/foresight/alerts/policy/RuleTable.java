package com.rfid3.foresight.alerts.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.delivery.ChannelNames;
import com.rfid3.foresight.alerts.storage.Utc;
import com.rfid3.foresight.contracts.alert.AlertRuleDraft;
import com.rfid3.foresight.contracts.alert.AlertRuleView;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** The table of rules. */
@ApplicationScoped
public class RuleTable {
  private static final Logger LOG = Logger.getLogger(RuleTable.class);
  private static final int MOST = 200;
  private static final String ALL =
      "SELECT id, CAST(definition AS CHAR) AS definition, author, updated_at FROM alert_rule"
          + " ORDER BY id LIMIT "
          + MOST;
  private static final String INSERT =
      "INSERT INTO alert_rule (definition, author, updated_at) VALUES (?, ?, ?)";
  private static final String REPLACE =
      "UPDATE alert_rule SET definition = ?, author = ?, updated_at = ? WHERE id = ?";
  private static final String DELETE = "DELETE FROM alert_rule WHERE id = ?";

  private final Pool pool;
  private final ObjectMapper json;
  private final ChannelNames channels;

  RuleTable(Pool pool, ObjectMapper json, ChannelNames channels) {
    this.pool = pool;
    this.json = json;
    this.channels = channels;
  }

  /** The rules in force. */
  public Uni<List<Rule>> inForce() {
    return all()
        .map(
            views -> {
              List<Rule> rules = new ArrayList<>();
              for (AlertRuleView view : views) {
                if (!Boolean.FALSE.equals(view.rule().enabled())) {
                  compiled(view).ifPresent(rules::add);
                }
              }
              return List.copyOf(rules);
            });
  }

  // A channel that has gone from the configuration must not cost the other rules.
  private Optional<Rule> compiled(AlertRuleView view) {
    try {
      return Optional.of(PolicyCheck.rule(view.id(), view.rule(), channels.all()));
    } catch (ProblemException outdated) {
      LOG.warnf("Rule %d is not in force: %s", view.id(), outdated.getMessage());
      return Optional.empty();
    }
  }

  /** All rules as they are kept. */
  public Uni<List<AlertRuleView>> all() {
    return pool.query(ALL)
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
  }

  /** Keeps a new rule; gives back its number. */
  public Uni<Long> insert(AlertRuleDraft rule, String author, Instant now) {
    return pool.preparedQuery(INSERT)
        .execute(Tuple.of(encoded(rule), author, Utc.of(now)))
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** Puts this rule in the place of the one of its number; says whether there was one. */
  public Uni<Boolean> replace(AlertRuleView rule) {
    return pool.preparedQuery(REPLACE)
        .execute(Tuple.of(encoded(rule.rule()), rule.author(), Utc.of(rule.updatedAt()), rule.id()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Takes a rule away; says whether there was one. */
  public Uni<Boolean> delete(long id) {
    return pool.preparedQuery(DELETE).execute(Tuple.of(id)).map(rows -> rows.rowCount() == 1);
  }

  private String encoded(AlertRuleDraft rule) {
    try {
      return json.writeValueAsString(rule);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts is always JSON", e);
    }
  }

  private AlertRuleView read(Row row) {
    long id = row.getLong("id");
    Instant at = Utc.needed(row, "updated_at");
    try {
      AlertRuleDraft rule = json.readValue(row.getString("definition"), AlertRuleDraft.class);
      return new AlertRuleView(id, "rule_" + id, rule, row.getString("author"), at);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("alert_rule " + id + " holds no rule", e);
    }
  }
}
