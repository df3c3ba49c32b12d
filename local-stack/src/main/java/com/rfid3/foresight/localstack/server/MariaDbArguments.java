package com.rfid3.foresight.localstack.server;

import java.util.List;

/** The server's command line: small, local, and safe against a killed process. */
final class MariaDbArguments {
  private MariaDbArguments() {}

  static List<String> of(MariaDbRelease release, MariaDbSettings settings) {
    return List.of(
        release.program("mariadbd").toString(),
        "--no-defaults",
        // It refuses to run as root unless told to.
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + release.home(),
        "--lc-messages-dir=" + release.share(),
        "--datadir=" + settings.data(),
        // Of its own: at its start a server clears away what others keep in the common one.
        "--tmpdir=" + settings.temporary(),
        "--init-file=" + settings.passwordStatement(),
        "--bind-address=127.0.0.1",
        "--port=" + settings.port(),
        // Relative to the data folder: an absolute one can exceed the 107 characters of a socket.
        "--socket=mariadb.sock",
        "--pid-file=mariadb.pid",
        "--skip-name-resolve",
        "--skip-ssl",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_unicode_ci",
        "--default-time-zone=+00:00",
        "--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M",
        "--innodb-log-file-size=48M",
        // Written at each commit, synced once a second: survives a killed server, not a power cut.
        "--innodb-flush-log-at-trx-commit=2",
        "--performance-schema=OFF",
        "--key-buffer-size=1M",
        "--aria-pagecache-buffer-size=4M",
        "--max-connections=120",
        "--thread-cache-size=16",
        "--table-open-cache=400",
        "--max-allowed-packet=64M");
  }
}
