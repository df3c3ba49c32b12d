package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Fills and migrates the database; a start that finds this build's work done does not wait. */
final class DatabasePreparation {
  private final UpOptions options;
  private final DemoDatabase database;
  private final Progress progress;
  private boolean prepared;

  DatabasePreparation(UpOptions options, DemoDatabase database, Progress progress) {
    this.options = options;
    this.database = database;
    this.progress = progress;
  }

  /** What the services cannot do without. */
  void beforeServices() {
    prepared = stamp().equals(fingerprint());
    if (!prepared) {
      prepare();
      write(fingerprint());
    }
  }

  /** What can wait until they are ready: the next months' partitions, mostly. */
  void afterServices() {
    if (prepared) {
      migrate();
    }
  }

  private void prepare() {
    try {
      var shop = new ShopFilling(options, database, progress);
      shop.discardUnfinished();
      database.createLegacy();
      shop.fillIfEmpty();
      // As in a shop: the suite comes to a legacy database that is there, and backs it up first.
      database.backUp(options.folder().state().resolve("backup"));
      migrate();
      progress.done("database schema is up to date");
    } catch (SQLException | IOException e) {
      throw new ServerFailure("the database could not be prepared: " + e.getMessage(), e);
    }
  }

  private void migrate() {
    try {
      database.migrate();
    } catch (SQLException e) {
      throw new ServerFailure("the migration failed: " + e.getMessage(), e);
    }
  }

  private Path stampFile() {
    return options.folder().of(Part.MARIADB).resolve("prepared");
  }

  private String stamp() {
    try {
      return Files.exists(stampFile()) ? Files.readString(stampFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(stampFile(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes with the built schema. */
  private static String fingerprint() {
    try {
      var built = SuiteSchema.class.getProtectionDomain().getCodeSource().getLocation();
      var path = Path.of(built.toURI());
      return path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot look at the built schema", e);
    }
  }
}
