package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How each service is started: its database user, its port, its neighbours. */
final class ServiceCommands {
  private final UpOptions options;
  private final Secrets secrets;

  ServiceCommands(UpOptions options, Secrets secrets) {
    this.options = options;
    this.secrets = secrets;
  }

  /** The service as people use it, with its start-up cache where there is one. */
  ServerCommand serving(Part service, AotCache cache) {
    return command(service, cache.useFlags(), options.ports().of(service));
  }

  /** A short run on another port that leaves a start-up cache behind. */
  ServerCommand training(Part service, AotCache cache, int port) {
    var flags = new ArrayList<>(cache.recordFlags());
    // The jobs belong to the service that serves.
    flags.add("-Dquarkus.scheduler.enabled=false");
    return command(service, flags, port);
  }

  private ServerCommand command(Part service, List<String> flags, int port) {
    var arguments = new ArrayList<>(Jvm.command("256m"));
    arguments.addAll(flags);
    arguments.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    arguments.addAll(List.of("-cp", classPath(service), "io.quarkus.runner.GeneratedMain"));
    var log = options.folder().log(service);
    return new ServerCommand(service.label(), arguments, environment(service, port), log);
  }

  /**
   * The packaged service as a plain class path instead of through Quarkus' own class loader, from
   * which the JVM's start-up cache takes nothing. Transformed classes come before their originals.
   */
  private String classPath(Part service) {
    var packaged = options.folder().service(service);
    var jars =
        new ArrayList<>(
            List.of(
                packaged.resolve("quarkus").resolve("transformed-bytecode.jar"),
                packaged.resolve("quarkus").resolve("generated-bytecode.jar")));
    for (var folder : List.of("app", "lib/boot", "lib/main")) {
      jars.addAll(jars(packaged.resolve(folder)));
    }
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jars(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> environment(Part service, int port) {
    var environment = new HashMap<>(flags());
    environment.putAll(database(ServiceUser.valueOf(service.name())));
    environment.putAll(neighbours());
    environment.put("FORESIGHT_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("FORESIGHT_INTERNAL_KEY", secrets.internalKey());
    // Nobody leads callers elsewhere here, and who types "down" waits.
    environment.put("FORESIGHT_SHUTDOWN_NOTICE", "300ms");
    environment.put("FORESIGHT_SHUTDOWN_PATIENCE", "5s");
    if (service == Part.PREDICTIONS) {
      environment.put("FORESIGHT_RECORD_KEY", secrets.recordKey());
    }
    if (service == Part.GATEWAY) {
      environment.put("FORESIGHT_OPERATOR_KEY", secrets.operatorKey());
      environment.put("FORESIGHT_PASS_THROUGH_FILE", options.folder().passThrough().toString());
    }
    environment.putAll(UnleashServers.environment(options, secrets, service));
    return environment;
  }

  // Where Unleash decides, the demonstration opens nothing by itself.
  private Map<String, String> flags() {
    return options.unleash()
        ? FeatureFlags.given(options.environment())
        : FeatureFlags.forDemonstration(options.environment());
  }

  private Map<String, String> database(ServiceUser user) {
    return Map.of(
        "FORESIGHT_DB_HOST",
        "127.0.0.1",
        "FORESIGHT_DB_PORT",
        Integer.toString(options.ports().of(Part.MARIADB)),
        "FORESIGHT_DB_USER",
        user.account(),
        "FORESIGHT_DB_PASSWORD",
        secrets.services().of(user),
        "FORESIGHT_DB_LEGACY",
        DemoDatabase.LEGACY,
        "FORESIGHT_DB_SUITE",
        DemoDatabase.SUITE);
  }

  private Map<String, String> neighbours() {
    var ports = options.ports();
    return Map.of(
        "FORESIGHT_REDIS_URL", "redis://127.0.0.1:" + ports.of(Part.REDIS),
        "FORESIGHT_FEATURES_URL", ports.url(Part.FEATURES),
        "FORESIGHT_PREDICTIONS_URL", ports.url(Part.PREDICTIONS),
        "FORESIGHT_ALERTS_URL", ports.url(Part.ALERTS),
        "FORESIGHT_LEGACY_URL", options.legacyAddress());
  }
}
