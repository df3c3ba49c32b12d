package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.keys.KeyText;
import com.rfid3.foresight.localstack.server.PrivateFile;
import com.rfid3.foresight.localstack.unleash.UnleashSecrets;
import com.rfid3.foresight.schema.migration.ServicePasswords;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;

/** Passwords made up on the first start and kept in a file that only its owner can read. */
final class Secrets {
  static final String ADMIN_KEY = "gateway.admin-key";
  private static final int BYTES = 16;

  private final Path file;
  private final Properties known = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(SuiteFolder folder) {
    var secrets = new Secrets(folder.state().resolve("secrets.properties"));
    try {
      if (Files.exists(secrets.file)) {
        secrets.known.load(new StringReader(Files.readString(secrets.file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + secrets.file, e);
    }
    return secrets;
  }

  String root() {
    return of("mariadb.root");
  }

  /** Password of the legacy application's own database user. */
  String legacy() {
    return of("mariadb.rfid_user");
  }

  /** What the services show each other. */
  String internalKey() {
    return of("internal.key");
  }

  /** What seals the record of predictions; it is in no database. */
  String recordKey() {
    return of("record.key");
  }

  /** What the launcher shows to the gateway. */
  String operatorKey() {
    return of("operator.key");
  }

  /** What the webhook of Unleash shows to the gateway. */
  String webhookSecret() {
    return of("unleash.webhook");
  }

  UnleashSecrets unleash() {
    return new UnleashSecrets(
        of("unleash.database"), of("unleash.backend"), of("unleash.dashboard"));
  }

  /** The first key of an administrator, so that somebody can come in. */
  synchronized KeyText adminKey() {
    if (!known.containsKey(ADMIN_KEY)) {
      keep(ADMIN_KEY, KeyText.fresh().text());
    }
    return new KeyText(known.getProperty(ADMIN_KEY));
  }

  ServicePasswords services() {
    var passwords = new EnumMap<ServiceUser, String>(ServiceUser.class);
    for (var user : ServiceUser.values()) {
      passwords.put(user, of("mariadb." + user.account()));
    }
    return new ServicePasswords(passwords);
  }

  private synchronized String of(String name) {
    if (!known.containsKey(name)) {
      var random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      keep(name, HexFormat.of().formatHex(random));
    }
    return known.getProperty(name);
  }

  private void keep(String name, String value) {
    known.setProperty(name, value);
    PrivateFile.write(file, lines());
  }

  private String lines() {
    var lines = new StringBuilder();
    for (var name : new TreeSet<>(known.stringPropertyNames())) {
      lines.append(name).append('=').append(known.getProperty(name)).append('\n');
    }
    return lines.toString();
  }
}
