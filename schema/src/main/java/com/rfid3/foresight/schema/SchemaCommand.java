package com.rfid3.foresight.schema;

import com.rfid3.foresight.schema.command.Surroundings;
import com.rfid3.foresight.schema.command.Verbs;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./foresight schema}: the suite's part of a database, from preflight to rollback. */
public final class SchemaCommand {
  // Held, since a logger that nobody holds may forget its level.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private SchemaCommand() {}

  public static void main(String[] args) {
    FLYWAY.setLevel(Level.WARNING);
    System.exit(Verbs.commandLine(Surroundings.real()).execute(args));
  }
}
