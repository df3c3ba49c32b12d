package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.database.SqlScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The services' database users, each with just the grants of {@code docs/tables.md}. */
public final class ServiceAccounts {
  private static final Pattern LEGACY_TABLE = Pattern.compile("ON \\$\\{legacy}\\.(\\w+)");

  // A server with anonymous local users would let those shadow an account at '%' alone.
  private static final List<String> HOSTS = List.of("%", "localhost");

  private final Installation installation;

  public ServiceAccounts(Installation installation) {
    this.installation = installation;
  }

  /** Creates the users or sets their passwords, and grants. */
  void create(Session session, ServicePasswords passwords) throws SQLException {
    for (var statement : statements(present(session), passwords::of)) {
      session.execute(statement);
    }
  }

  /** Removes the users, where they are. */
  public void drop(Session session) throws SQLException {
    for (var statement : dropStatements()) {
      session.execute(statement);
    }
  }

  /** The statements that {@link #drop} runs. */
  public static List<String> dropStatements() {
    return Arrays.stream(ServiceUser.values())
        .flatMap(user -> HOSTS.stream().map(host -> name(user, host)))
        .map("DROP USER IF EXISTS "::concat)
        .toList();
  }

  /** What a DBA has to run after a migration without users; the passwords are to be filled in. */
  public List<String> statementsForDba(Session session) throws SQLException {
    var afterwards = present(session);
    afterwards.addAll(SuiteTables.IN_LEGACY);
    return statements(afterwards, user -> "<password of " + user.account() + ">");
  }

  private List<String> statements(Set<String> present, Function<ServiceUser, String> password) {
    var statements = new ArrayList<String>();
    for (var user : ServiceUser.values()) {
      for (var host : HOSTS) {
        var account = name(user, host);
        var identified = account + " IDENTIFIED BY '" + password.apply(user) + "'";
        statements.add("CREATE USER IF NOT EXISTS " + identified);
        statements.add("ALTER USER " + identified);
        statements.addAll(grants(user, account, present));
      }
    }
    return statements;
  }

  private static String name(ServiceUser user, String host) {
    return "'" + user.account() + "'@'" + host + "'";
  }

  private List<String> grants(ServiceUser user, String account, Set<String> present) {
    var grants = new ArrayList<>(SqlScript.bundled("/grants/everyone.sql").statements());
    grants.addAll(SqlScript.bundled("/grants/" + user.account() + ".sql").statements());
    return grants.stream()
        .filter(grant -> appliesTo(grant, present))
        .map(grant -> fill(grant, account))
        .toList();
  }

  private static boolean appliesTo(String grant, Set<String> present) {
    var table = LEGACY_TABLE.matcher(grant);
    return !table.find() || present.contains(table.group(1));
  }

  private String fill(String grant, String account) {
    return grant
        .replace("${legacy}", "`" + installation.legacy() + "`")
        .replace("${suite}", "`" + installation.suite() + "`")
        .replace("${account}", account);
  }

  private Set<String> present(Session session) throws SQLException {
    return new HashSet<>(
        session.column(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
            installation.legacy()));
  }
}
