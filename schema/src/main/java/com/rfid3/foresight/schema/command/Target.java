package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.database.Account;
import com.rfid3.foresight.schema.database.Installation;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The database a command is about. */
final class Target {
  static final String PASSWORD = "FORESIGHT_SCHEMA_PASSWORD";

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "jdbc:mariadb://127.0.0.1:13306/",
      description = "JDBC URL of the server, mariadb or mysql (default: ${DEFAULT-VALUE})")
  private String url = "";

  @Option(
      names = "--user",
      defaultValue = "root",
      description =
          "account that may change the schema (default: ${DEFAULT-VALUE}); its password is taken"
              + " from the environment: "
              + PASSWORD)
  private String user = "";

  @Option(
      names = "--legacy",
      paramLabel = "DB",
      defaultValue = "rfid_inventory",
      description = "the legacy database (default: ${DEFAULT-VALUE})")
  private String legacy = "";

  @Option(
      names = "--suite",
      paramLabel = "DB",
      defaultValue = "foresight",
      description = "the suite's own database (default: ${DEFAULT-VALUE})")
  private String suite = "";

  @Option(
      names = "--backup-dir",
      paramLabel = "DIR",
      defaultValue = ".foresight/backup",
      description = "where backups are kept (default: ${DEFAULT-VALUE})")
  private Path backups = Path.of("");

  Installation installation(Map<String, String> environment) {
    var password = environment.getOrDefault(PASSWORD, "");
    return Installation.at(new Account(url, user, password), legacy, suite);
  }

  Path backups() {
    return backups;
  }
}
