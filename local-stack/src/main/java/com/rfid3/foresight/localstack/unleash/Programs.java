package com.rfid3.foresight.localstack.unleash;

import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that Unleash needs and Maven does not bring. */
public final class Programs {
  // Debian keeps PostgreSQL's server programs off the PATH.
  private static final Path POSTGRES = Path.of("/usr/lib/postgresql");

  private Programs() {}

  /** What is missing, with what to do about it; empty when Unleash can be started. */
  public static List<String> missing() {
    var missing = new ArrayList<String>();
    if (find("node").isEmpty() || find("npm").isEmpty()) {
      missing.add("node and npm, version 20 or later (Debian: apt-get install nodejs npm)");
    }
    if (find("postgres").isEmpty() || find("initdb").isEmpty()) {
      missing.add("PostgreSQL (Debian: apt-get install postgresql)");
    }
    return missing;
  }

  /**
   * Where a program is.
   *
   * @throws ServerFailure that says what to install
   */
  static Path of(String name) {
    return find(name)
        .orElseThrow(
            () -> new ServerFailure("Unleash needs " + String.join(" and ", missing()) + "."));
  }

  static Optional<Path> find(String name) {
    var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return Stream.concat(Arrays.stream(path).map(Path::of), postgresFolders())
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> postgresFolders() {
    if (!Files.isDirectory(POSTGRES)) {
      return Stream.empty();
    }
    try (var releases = Files.list(POSTGRES)) {
      return releases
          .sorted(Comparator.reverseOrder())
          .map(it -> it.resolve("bin"))
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
