package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where unpacked programs are kept between runs: {@code FORESIGHT_CACHE}, else the user's cache
 * folder. Safe to delete at any time while nothing runs.
 */
public final class CacheFolder {
  // File locks are held per process, so threads of this one take turns by themselves.
  private static final Object TURN = new Object();

  private final Path root;

  public CacheFolder(Path root) {
    this.root = root;
  }

  public static CacheFolder ofUser() {
    return new CacheFolder(
        Optional.ofNullable(System.getenv("FORESIGHT_CACHE"))
            .map(Path::of)
            .or(
                () ->
                    Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(home -> Path.of(home, "foresight")))
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "foresight")));
  }

  /** Fills a new folder. */
  @FunctionalInterface
  public interface Filling {
    void fill(Path folder) throws IOException;
  }

  /** Whether the folder of that name is there already. */
  public boolean has(String name) {
    return Files.isDirectory(root.resolve(name));
  }

  /** The folder of that name, filled once by whoever comes first, complete or not there at all. */
  public Path folder(String name, Filling filling) {
    var ready = root.resolve(name);
    if (Files.isDirectory(ready)) {
      return ready;
    }
    synchronized (TURN) {
      return fillOnce(ready, filling);
    }
  }

  private Path fillOnce(Path ready, Filling filling) {
    try {
      Files.createDirectories(root);
      var lockFile = root.resolve(ready.getFileName() + ".lock");
      try (var channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(ready)) {
          fill(ready, filling);
        }
      }
      return ready;
    } catch (IOException e) {
      throw new ServerFailure("cannot prepare " + ready + ": " + e.getMessage(), e);
    }
  }

  private void fill(Path ready, Filling filling) throws IOException {
    var unfinished = root.resolve(ready.getFileName() + ".new");
    FileTree.delete(unfinished);
    Files.createDirectories(unfinished);
    filling.fill(unfinished);
    Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
  }
}
