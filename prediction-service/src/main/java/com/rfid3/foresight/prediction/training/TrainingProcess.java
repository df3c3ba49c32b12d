package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.prediction.forest.ForestFormat;
import com.rfid3.foresight.prediction.forest.SmileTrees;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The process that trees are grown in: reads cases from one file, leaves an artifact in another,
 * whole or not at all. It knows no database and no network.
 */
public final class TrainingProcess {
  private TrainingProcess() {}

  /** {@code cases-file artifact-file seed}. */
  public static void main(String[] arguments) throws IOException {
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
}
