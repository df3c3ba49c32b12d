package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An empty data folder with the system tables, made once and copied for each new server. */
final class MariaDbTemplate {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");
  // Statements end at a line's end in bootstrap mode. Only loopback accounts are wanted.
  private static final String BEFORE =
      """
      create database mysql;
      use mysql;
      set @skip_auth_anonymous=1;
      set @auth_root_socket=NULL;
      """;
  private static final String AFTER =
      """
      delete from mysql.global_priv where User='root' and Host not in ('localhost','127.0.0.1');
      """;

  private final Path folder;

  private MariaDbTemplate(Path folder) {
    this.folder = folder;
  }

  static MariaDbTemplate of(MariaDbRelease release, CacheFolder cache) {
    return new MariaDbTemplate(
        cache.folder("mariadb-" + MariaDbRelease.VERSION + "-empty", to -> bootstrap(release, to)));
  }

  /** Copies the empty folder; a copy that was cut short is not mistaken for a data folder. */
  void copyTo(Path data) {
    var unfinished = data.resolveSibling(data.getFileName() + ".new");
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      FileTree.delete(unfinished);
      FileTree.copy(folder, unfinished);
      Files.move(unfinished, data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the data folder " + data, e);
    }
  }

  private static void bootstrap(MariaDbRelease release, Path data) throws IOException {
    var log = data.resolve("bootstrap.log");
    var process =
        new ProcessBuilder(arguments(release, data))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (var input = process.outputWriter()) {
      input.write(BEFORE);
      for (var script : SYSTEM_TABLES) {
        input.write(Files.readString(release.share().resolve(script)) + "\n");
      }
      input.write(AFTER);
    }
    if (exitCode(process) != 0) {
      throw new IOException("MariaDB bootstrap failed:\n" + Files.readString(log));
    }
  }

  private static List<String> arguments(MariaDbRelease release, Path data) {
    return List.of(
        release.program("mariadbd").toString(),
        "--no-defaults",
        "--bootstrap",
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + release.home(),
        "--lc-messages-dir=" + release.share(),
        "--datadir=" + data,
        "--innodb-log-file-size=8M",
        "--innodb-undo-tablespaces=0",
        "--innodb-flush-log-at-trx-commit=0",
        "--skip-networking");
  }

  private static int exitCode(Process process) throws IOException {
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IOException("MariaDB bootstrap took longer than " + PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
