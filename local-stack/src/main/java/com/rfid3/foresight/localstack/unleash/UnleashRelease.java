package com.rfid3.foresight.localstack.unleash;

import com.rfid3.foresight.localstack.server.CacheFolder;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Unleash server as npm has it, by a lock file, installed once per user. */
public final class UnleashRelease {
  static final String VERSION = "7.5.1";
  private static final List<String> FILES = List.of("package.json", "package-lock.json");

  private UnleashRelease() {}

  /** Whether it is installed already; the first time it is downloaded. */
  public static boolean isInstalled(CacheFolder cache) {
    return cache.has(name());
  }

  static Path server(CacheFolder cache) {
    return cache
        .folder(name(), UnleashRelease::install)
        .resolve("node_modules/unleash-server/dist/server.js");
  }

  private static String name() {
    return "unleash-" + VERSION;
  }

  private static void install(Path folder) throws IOException {
    for (var name : FILES) {
      Files.writeString(folder.resolve(name), UnleashResource.text(name));
    }
    var log = folder.resolve("install.log");
    // No scripts: none of its packages needs one to run, and none may run one here.
    var command =
        List.of(Programs.of("npm").toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (waitFor(process) != 0) {
      throw new ServerFailure(
          "npm could not install Unleash " + VERSION + ":\n" + Files.readString(log));
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
