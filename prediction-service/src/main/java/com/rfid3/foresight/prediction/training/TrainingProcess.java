package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.prediction.forest.ForestFormat;
import com.rfid3.foresight.prediction.forest.SmileTrees;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The process that trees are grown in: reads cases from one file, leaves an artifact in another,
 * whole or not at all. It knows no database and no network.
 */
public final class TrainingProcess {
  private TrainingProcess() {}

  /** {@code cases-file artifact-file seed}. */
  public static void main(String[] arguments) throws IOException {
    endWith(ProcessHandle.current().parent(), Path.of(arguments[0]).toAbsolutePath().getParent());
    var settings = SmileTrees.Settings.USUAL.seeded(Long.parseLong(arguments[2]));
    Cases cases;
    try (var in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])))) {
      cases = Cases.read(in);
    }
    byte[] artifact = ForestFormat.bytes(Fitting.fit(cases, settings));
    Path target = Path.of(arguments[1]);
    Path written = Files.write(target.resolveSibling(target.getFileName() + ".part"), artifact);
    Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
  }

  // A service that was killed asks for nothing any more, and cannot clear up after itself.
  private static void endWith(Optional<ProcessHandle> service, Path folder) {
    service.ifPresent(
        parent ->
            parent
                .onExit()
                .whenComplete((ended, never) -> clear(folder))
                .whenComplete((ended, never) -> Runtime.getRuntime().halt(1))
                .exceptionally(never -> parent));
  }

  private static void clear(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException left) {
      // Nobody is left to be told.
      return;
    }
  }
}
