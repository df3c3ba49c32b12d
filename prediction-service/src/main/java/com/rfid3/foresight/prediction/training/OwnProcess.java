package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.ForestFormat;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import smile.classification.GradientTreeBoost;
import smile.math.MathEx;

/** Starts {@link TrainingProcess}, bounded in memory and time, and ends it when asked to. */
final class OwnProcess {
  private static final long LOOK_MILLIS = 100;

  private final String heap;
  private final Duration longest;

  OwnProcess(String heap, Duration longest) {
    this.heap = heap;
    this.longest = longest;
  }

  /**
   * The artifact that the process leaves behind.
   *
   * @param cancelled asked again and again while it works
   * @throws TrainingFailed where it was cancelled, took too long or left nothing
   */
  byte[] train(Cases cases, long seed, BooleanSupplier cancelled) {
    try {
      Path folder = Files.createTempDirectory("foresight-training");
      try {
        return train(folder, cases, seed, cancelled);
      } finally {
        for (String name : List.of("cases", "artifact", "artifact.part", "log")) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      throw new TrainingFailed("files", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TrainingFailed("interrupted", stopped);
    }
  }

  private byte[] train(Path folder, Cases cases, long seed, BooleanSupplier cancelled)
      throws IOException, InterruptedException {
    Path artifact = folder.resolve("artifact");
    Path input = Files.write(folder.resolve("cases"), cases.bytes());
    var process =
        new ProcessBuilder(command(input, artifact, seed))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      long end = System.nanoTime() + longest.toNanos();
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          throw new TrainingFailed("cancelled", null);
        }
        if (System.nanoTime() > end) {
          throw new TrainingFailed("took longer than " + longest, null);
        }
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0 || !Files.exists(artifact)) {
      throw new TrainingFailed("process ended with " + process.exitValue(), null);
    }
    if (Files.size(artifact) > ForestFormat.MOST_BYTES) {
      throw new TrainingFailed("artifact too big", null);
    }
    return Files.readAllBytes(artifact);
  }

  private List<String> command(Path input, Path artifact, long seed) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(),
        TrainingProcess.class.getName(),
        input.toString(),
        artifact.toString(),
        Long.toString(seed));
  }

  // Only what growing trees takes: the process must not be able to reach the database.
  private static String classPath() {
    return Stream.of(
            TrainingProcess.class,
            CalibratedForest.class,
            GradientTreeBoost.class,
            MathEx.class,
            Logger.class)
        .map(OwnProcess::home)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String home(Class<?> type) {
    try {
      // A class loader of the framework may name a jar by its root entry.
      String place = type.getProtectionDomain().getCodeSource().getLocation().toString();
      return Path.of(new URI(place.replaceFirst("^jar:", "").replaceFirst("!/$", ""))).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
