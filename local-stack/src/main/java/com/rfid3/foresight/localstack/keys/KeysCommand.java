package com.rfid3.foresight.localstack.keys;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keys}: who may come in. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Access keys: create | list | rotate | revoke.")
public final class KeysCommand {
  private static final int NONE_SUCH = 1;

  private final Clock clock = Clock.systemUTC();

  @Command(mixinStandardHelpOptions = true, description = "Makes a key and shows it, once.")
  int create(@Mixin KeyOptions key, @Mixin KeyDatabase database) throws SQLException {
    try (var connection = database.connect()) {
      var text = new AccessKeys(connection, clock).create(key.grant(clock));
      System.out.println(text.text());
      System.err.println("Keep it: it is stored as a hash and cannot be shown again.");
      return 0;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Lists the keys, without their secrets.")
  int list(@Mixin KeyDatabase database) throws SQLException {
    try (var connection = database.connect()) {
      var form = "%-14s %-20s %-10s %-8s %-24s %s%n";
      System.out.printf(Locale.ROOT, form, "id", "name", "role", "store", "scopes", "state");
      for (KeyLine line : new AccessKeys(connection, clock).list()) {
        System.out.printf(
            Locale.ROOT,
            form,
            line.id(),
            line.name(),
            line.role(),
            line.store(),
            line.scopes(),
            line.state());
      }
      return 0;
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Gives a key another secret; the old one stays good for a while.")
  int rotate(
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--overlap-hours",
              defaultValue = "168",
              description = "How long the old one stays good (default: ${DEFAULT-VALUE}).")
          int hours,
      @Mixin KeyDatabase database)
      throws SQLException {
    try (var connection = database.connect()) {
      Optional<KeyText> text =
          new AccessKeys(connection, clock).rotate(id, Duration.ofHours(Math.max(0, hours)));
      text.ifPresent(fresh -> System.out.println(fresh.text()));
      return text.isPresent() ? 0 : noneSuch(id);
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Ends keys, and their sessions with them.")
  int revoke(
      @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids, @Mixin KeyDatabase database)
      throws SQLException {
    try (var connection = database.connect()) {
      var keys = new AccessKeys(connection, clock);
      int answer = 0;
      for (var id : ids) {
        answer = keys.revoke(id) ? answer : noneSuch(id);
      }
      return answer;
    }
  }

  private static int noneSuch(String id) {
    System.err.println("There is no good key " + id + "; ./foresight keys list shows them.");
    return NONE_SUCH;
  }
}
