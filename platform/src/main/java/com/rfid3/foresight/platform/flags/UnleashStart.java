package com.rfid3.foresight.platform.flags;

import io.getunleash.metric.ClientMetrics;
import io.getunleash.metric.ClientRegistration;
import io.getunleash.metric.DefaultHttpMetricsSender;
import io.getunleash.metric.MetricSender;
import io.getunleash.repository.ToggleBootstrapFileProvider;
import io.getunleash.repository.ToggleBootstrapProvider;
import io.getunleash.util.UnleashConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the client is set up so that it neither waits nor throws when the server is away. */
final class UnleashStart {
  private static final String NOTHING = "{\"version\":2,\"features\":[]}";

  private UnleashStart() {}

  static UnleashConfig config(
      UnleashSettings settings, String service, UnleashTurns turns, UnleashHearing hearing) {
    return UnleashConfig.builder()
        .appName("foresight-" + service)
        .environment(settings.environment())
        .unleashAPI(settings.url().orElseThrow())
        .apiKey(settings.token().orElse(""))
        .scheduledExecutor(turns)
        // Seconds, and at least one; the turns keep their own time.
        .fetchTogglesInterval(Math.max(1, settings.poll().toSeconds()))
        .sendMetricsInterval(Math.max(1, settings.report().toSeconds()))
        .metricsSenderFactory(config -> new Registrar(new DefaultHttpMetricsSender(config)))
        .fetchTogglesConnectTimeout(settings.patience())
        .fetchTogglesReadTimeout(settings.patience())
        .sendMetricsConnectTimeout(settings.patience())
        .sendMetricsReadTimeout(settings.patience())
        .backupFile(writable(settings.backup()).toString())
        .toggleBootstrapProvider(bootstrap(settings.bootstrap()))
        .subscriber(hearing)
        .build();
  }

  private static Path writable(Path backup) {
    try {
      Files.createDirectories(backup.toAbsolutePath().getParent());
      return backup;
    } catch (IOException e) {
      throw new UncheckedIOException("no place for the backup of the flags: " + backup, e);
    }
  }

  private static ToggleBootstrapProvider bootstrap(Optional<Path> file) {
    return file.filter(Files::isReadable)
        .<ToggleBootstrapProvider>map(
            found -> new ToggleBootstrapFileProvider(found.toAbsolutePath().toString()))
        .orElse(() -> NOTHING);
  }

  /** Registers in the background: the client would wait for the server before it is made. */
  private record Registrar(MetricSender sender) implements MetricSender {
    private static final int ACCEPTED = 202;

    @Override
    public int registerClient(ClientRegistration registration) {
      Thread.ofPlatform().daemon().start(() -> sender.registerClient(registration));
      return ACCEPTED;
    }

    @Override
    public int sendMetrics(ClientMetrics metrics) {
      return sender.sendMetrics(metrics);
    }
  }
}
