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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The services' database users, each with just the grants of {@code docs/tables.md}. */
public final class ServiceAccounts {
  private static final Pattern LEGACY_TABLE = Pattern.compile("ON \\$\\{legacy}\\.(\\w+)");

  // A server with anonymous local users would let those shadow an account at '%' alone.
  private static final List<String> HOSTS = List.of("%", "localhost");

  private static final String WRITE_THROUGH = "foresight_alerts_write_through";

  private final Installation installation;
  private final boolean writeThrough;

  public ServiceAccounts(Installation installation) {
    this(installation, false);
  }

  /**
   * @param writeThrough whether the alerts' user may also set the legacy alerts' own fields;
   *     without it that right is taken away again
   */
  public ServiceAccounts(Installation installation, boolean writeThrough) {
    this.installation = installation;
    this.writeThrough = writeThrough;
  }

  /** Creates the users where missing, sets their passwords, and grants what they do not hold. */
  void create(Session session, ServicePasswords passwords) throws SQLException {
    var present = tables(session);
    for (var account : accounts()) {
      session.execute("CREATE USER IF NOT EXISTS " + account.identifiedBy(passwords));
      setRights(session, account, present);
    }
    // Last, so that a run that finds everything in place comes to its end with these alone.
    for (var account : accounts()) {
      session.execute("ALTER USER " + account.identifiedBy(passwords));
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
    return accounts().stream().map(account -> "DROP USER IF EXISTS " + account.name()).toList();
  }

  /** What a DBA has to run after a migration without users; the passwords are to be filled in. */
  public List<String> statementsForDba(Session session) throws SQLException {
    var afterwards = tables(session);
    afterwards.addAll(SuiteTables.IN_LEGACY);
    var statements = new ArrayList<String>();
    for (var account : accounts()) {
      statements.add(
          "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '<password of %s>'"
              .formatted(account.name(), account.user().account()));
      grants(account, afterwards).forEach(grant -> statements.add(grant.statement()));
    }
    return statements;
  }

  private void setRights(Session session, HostAccount account, Set<String> present)
      throws SQLException {
    var held = new HeldRights(installation).of(session, account.name());
    var surplus = new TreeSet<>(held);
    for (var grant : grants(account, present)) {
      surplus.removeAll(grant.rights());
      // Each GRANT makes the server reload its rights, so those that are held are not repeated.
      if (!held.containsAll(grant.rights())) {
        session.execute(grant.statement());
      }
    }
    for (var right : surplus) {
      session.execute(HeldRights.revoke(right, account.name()));
    }
  }

  private List<Grant> grants(HostAccount account, Set<String> present) {
    var more =
        writeThrough && account.user() == ServiceUser.ALERTS
            ? Stream.of(WRITE_THROUGH)
            : Stream.<String>empty();
    return Stream.concat(Stream.of("everyone", account.user().account()), more)
        .flatMap(file -> SqlScript.bundled("/grants/" + file + ".sql").statements().stream())
        .filter(line -> appliesTo(line, present))
        .map(line -> Grant.parse(fill(line, account)))
        .toList();
  }

  private static boolean appliesTo(String line, Set<String> present) {
    var table = LEGACY_TABLE.matcher(line);
    return !table.find() || present.contains(table.group(1));
  }

  private String fill(String line, HostAccount account) {
    return line.replace("${legacy}", installation.legacy())
        .replace("${suite}", installation.suite())
        .replace("${account}", account.name());
  }

  private Set<String> tables(Session session) throws SQLException {
    return new HashSet<>(
        session.column(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
            installation.legacy()));
  }

  private static List<HostAccount> accounts() {
    return Arrays.stream(ServiceUser.values())
        .flatMap(user -> HOSTS.stream().map(host -> new HostAccount(user, host)))
        .toList();
  }

  private record HostAccount(ServiceUser user, String host) {
    String name() {
      return "'" + user.account() + "'@'" + host + "'";
    }

    String identifiedBy(ServicePasswords passwords) {
      return name() + " IDENTIFIED BY '" + passwords.of(user) + "'";
    }
  }
}
