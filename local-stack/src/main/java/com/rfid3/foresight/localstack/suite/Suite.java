package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.EmbeddedMariaDb;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.MariaDbSettings;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** All parts, started side by side as far as one does not need another. */
final class Suite {
  private static final int BUFFER_POOL_MEGABYTES = 128;
  private static final Executor SIDE_BY_SIDE = task -> Thread.ofVirtual().start(task);

  private final UpOptions options;
  private final Progress progress;
  private final Secrets secrets;
  private final DemoDatabase database;
  private final DatabasePreparation preparation;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Watch watch;

  Suite(UpOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.secrets = Secrets.in(options.folder());
    this.database = new DemoDatabase(JdbcAddress.local(options.ports().of(Part.MARIADB)), secrets);
    this.preparation = new DatabasePreparation(options, database, progress);
    this.watch = new Watch(stopping, options.folder()::isHeld, progress);
  }

  DemoDatabase database() {
    return database;
  }

  /** Returns when everything is ready; throws the first failure, with the rest still running. */
  void start() {
    var redis = sideBySide(() -> begin(Part.REDIS, this::startRedis));
    var data = sideBySide(this::startDatabase);
    var legacy = data.thenRunAsync(this::startLegacy, SIDE_BY_SIDE);
    var services =
        CompletableFuture.allOf(redis, data).thenRunAsync(this::startServices, SIDE_BY_SIDE);
    var unleash = sideBySide(this::startUnleash);
    CompletableFuture.allOf(legacy, services, unleash).join();
    Thread.ofVirtual().start(this::finishDatabase);
  }

  private static CompletableFuture<Void> sideBySide(Runnable task) {
    return CompletableFuture.runAsync(task, SIDE_BY_SIDE);
  }

  private void startDatabase() {
    begin(Part.MARIADB, this::startMariaDb);
    preparation.beforeServices();
  }

  private void finishDatabase() {
    try {
      preparation.afterServices();
    } catch (ServerFailure e) {
      progress.done(e.getMessage());
    }
  }

  private ProcessHandle startMariaDb() {
    return EmbeddedMariaDb.start(
            new MariaDbSettings(
                options.folder().of(Part.MARIADB),
                options.ports().of(Part.MARIADB),
                secrets.root(),
                BUFFER_POOL_MEGABYTES))
        .handle();
  }

  private ProcessHandle startRedis() {
    return EmbeddedRedis.start(options.folder().of(Part.REDIS), options.ports().of(Part.REDIS))
        .handle();
  }

  private void startLegacy() {
    if (options.withStandIn()) {
      var command = new LegacyCommand(options, secrets).command();
      begin(Part.LEGACY, service(Part.LEGACY, command));
    }
  }

  private void startUnleash() {
    if (options.unleash()) {
      var unleash = new UnleashServers(options, secrets, progress);
      begin(Part.POSTGRES, unleash.database());
      begin(Part.UNLEASH, unleash.server(stopping::get));
      unleash.prepare();
    }
  }

  private void startServices() {
    var commands = new ServiceCommands(options, secrets);
    new AotTraining(options, commands, progress, stopping::get).trainMissing();
    Part.services().stream()
        .map(part -> sideBySide(() -> begin(part, serving(part, commands))))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private Startable serving(Part part, ServiceCommands commands) {
    return service(part, commands.serving(part, AotCache.of(options.folder(), part)));
  }

  private ServiceStart service(Part part, ServerCommand command) {
    return new ServiceStart(command, Readiness.of(part, options.ports()), stopping::get);
  }

  private void begin(Part part, Startable startable) {
    if (stopping.get()) {
      return;
    }
    var process = startable.start();
    progress.done(part.label() + " is ready on port " + options.ports().of(part));
    watch.over(part, startable, process);
  }

  /** Ends everything, the last part first; nothing is started any more. */
  void stop() {
    stopping.set(true);
    var processes = new SuiteProcesses(options.folder());
    processes.stopAll(progress);
    // A part whose start was under way may have come up meanwhile.
    processes.stopAll(progress);
  }
}
