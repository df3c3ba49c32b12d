package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.CacheFolder;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.localstack.unleash.EmbeddedPostgres;
import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import com.rfid3.foresight.localstack.unleash.UnleashCommand;
import com.rfid3.foresight.localstack.unleash.UnleashRelease;
import com.rfid3.foresight.localstack.unleash.UnleashSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The Unleash server of {@code up --unleash}; the services never wait for it. */
final class UnleashServers {
  private static final String DEMONSTRATION =
      """
      # A demonstration: half a minute in each phase instead of the plan's week.
      minimum=PT30S
      """;

  private final UpOptions options;
  private final UnleashSecrets secrets;
  private final String webhookSecret;
  private final Progress progress;

  UnleashServers(UpOptions options, Secrets secrets, Progress progress) {
    this.options = options;
    this.secrets = secrets.unleash();
    this.webhookSecret = secrets.webhookSecret();
    this.progress = progress;
  }

  /** What the services are told of it; nothing where it was not asked for. */
  static Map<String, String> environment(UpOptions options, Secrets secrets, Part service) {
    if (!options.unleash()) {
      return Map.of();
    }
    return Map.of(
        "FORESIGHT_UNLEASH_URL",
        options.ports().url(Part.UNLEASH) + "/api",
        "FORESIGHT_UNLEASH_TOKEN",
        secrets.unleash().backendToken(),
        "FORESIGHT_UNLEASH_ENVIRONMENT",
        UnleashSecrets.ENVIRONMENT,
        "FORESIGHT_UNLEASH_BACKUP",
        options.folder().of(service).resolve("unleash-backup.json").toString(),
        "FORESIGHT_UNLEASH_WEBHOOK_SECRET",
        secrets.webhookSecret());
  }

  Startable database() {
    return () ->
        EmbeddedPostgres.start(
                options.folder().of(Part.POSTGRES),
                options.ports().of(Part.POSTGRES),
                secrets.database())
            .handle();
  }

  Startable server(BooleanSupplier stopping) {
    if (!UnleashRelease.isInstalled(CacheFolder.ofUser())) {
      progress.say("  Downloading Unleash, once.");
    }
    var command =
        new UnleashCommand(
            options.ports().of(Part.UNLEASH),
            options.ports().of(Part.POSTGRES),
            secrets,
            options.folder().log(Part.UNLEASH));
    var ready = Readiness.of(Part.UNLEASH, options.ports());
    return () -> new ServiceStart(command.command(), ready, stopping).start();
  }

  /** Flags, segments and webhook; flags that are there stay as they are. */
  void prepare() {
    try {
      var admin =
          new UnleashAdmin(URI.create(options.ports().url(Part.UNLEASH)), secrets.dashboard());
      admin.prepare();
      if (!admin.hasFlags()) {
        admin.enter("A");
        progress.done("Unleash has the ten flags, all off");
      }
      var gateway = URI.create(options.ports().url(Part.GATEWAY));
      admin.callBack(gateway.resolve("/api/integrated/admin/unleash-webhook"), webhookSecret);
      shortenPhases(options.folder().state().resolve("rollout.properties"));
    } catch (ServerFailure e) {
      progress.done("Unleash could not be prepared: " + e.getMessage());
    }
  }

  private static void shortenPhases(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, DEMONSTRATION);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
