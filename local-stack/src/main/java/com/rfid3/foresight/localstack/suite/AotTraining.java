package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Makes the start-up caches that a fresh build lacks: runs each service once, briefly, against the
 * real servers. A service whose cache cannot be made starts without it.
 */
final class AotTraining {
  /** A suite that is started once gains nothing by it. */
  private static final String WANTED = "FORESIGHT_QUICK_STARTS";

  private static final List<String> PATHS =
      List.of("/q/health/ready", "/q/health/live", "/q/openapi", "/q/metrics");

  private final UpOptions options;
  private final ServiceCommands commands;
  private final Progress progress;
  private final BooleanSupplier stopping;

  AotTraining(
      UpOptions options, ServiceCommands commands, Progress progress, BooleanSupplier stopping) {
    this.options = options;
    this.commands = commands;
    this.progress = progress;
    this.stopping = stopping;
  }

  void trainMissing() {
    if ("false".equals(options.environment().get(WANTED))) {
      return;
    }
    var missing =
        Part.services().stream()
            .filter(part -> !AotCache.of(options.folder(), part).exists())
            .toList();
    if (!missing.isEmpty()) {
      progress.say("  New build: preparing quick starts, once.");
      missing.parallelStream().forEach(this::train);
    }
  }

  private void train(Part service) {
    var cache = AotCache.of(options.folder(), service);
    try {
      deleteOlder(cache);
      record(service, cache);
      Files.move(cache.unfinished(), cache.file());
      progress.done(service.label() + " has its quick start");
    } catch (IOException | ServerFailure e) {
      progress.done(service.label() + " starts without a cache: " + e.getMessage());
    }
  }

  private void record(Part service, AotCache cache) {
    var port = FreePort.any();
    // Alive is enough: a service may call itself ready only after jobs that do not run here.
    var alive = new Readiness(port, "/q/health/live");
    var start = new ServiceStart(commands.training(service, cache, port), alive, stopping);
    // The JVM writes the cache when it ends.
    try (var process = start.run()) {
      PATHS.forEach(path -> new Readiness(port, path).now());
      process.requestEnd();
      process.endedWithin(ServiceStart.PATIENCE);
    }
  }

  private static void deleteOlder(AotCache cache) throws IOException {
    var folder = Files.createDirectories(cache.file().getParent());
    try (var files = Files.list(folder)) {
      files.filter(AotTraining::isCache).forEach(AotTraining::delete);
    }
  }

  private static boolean isCache(Path file) {
    return file.getFileName().toString().matches(".*\\.aot(\\.new)?");
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
