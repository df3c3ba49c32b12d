package com.rfid3.foresight.localstack.server;

import java.nio.file.Path;

/**
 * How a server is to run.
 *
 * @param folder its own folder: data, log and the password file live in it; reused when there
 * @param port on 127.0.0.1; 0 for any free one
 * @param rootPassword of {@code root}; applied at each start
 * @param bufferPoolMegabytes InnoDB's cache, at least 16
 */
public record MariaDbSettings(Path folder, int port, String rootPassword, int bufferPoolMegabytes) {

  public MariaDbSettings {
    folder = folder.toAbsolutePath();
  }

  public MariaDbSettings(Path folder, int port, String rootPassword) {
    this(folder, port, rootPassword, 64);
  }

  MariaDbSettings at(int actualPort) {
    return new MariaDbSettings(folder, actualPort, rootPassword, bufferPoolMegabytes);
  }

  Path data() {
    return folder.resolve("data");
  }

  Path temporary() {
    return folder.resolve("tmp");
  }

  Path log() {
    return folder.resolve("mariadb.log");
  }

  Path passwordStatement() {
    return folder.resolve("root.sql");
  }
}
