package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.delivery.ChannelTable.Health;
import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertChannelStatus;
import com.rfid3.foresight.contracts.alert.AlertChannels;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the channels are doing. */
@NeedsDatabase
@Path("/v1/alerts/channels")
public class ChannelResource {
  private final ChannelTable channels;
  private final AlertSettings settings;
  private final Clock clock;

  ChannelResource(ChannelTable channels, AlertSettings settings, Clock clock) {
    this.channels = channels;
    this.settings = settings;
    this.clock = clock;
  }

  /** All channels that are configured. */
  @GET
  @Operation(summary = "How each channel is doing")
  public Uni<AlertChannels> all() {
    return Uni.combine().all().unis(channels.all(), channels.counts()).with(this::answer);
  }

  private AlertChannels answer(
      Map<String, Health> health, Map<String, Map<String, Integer>> counts) {
    List<AlertChannelStatus> all =
        settings.channels().keySet().stream()
            .sorted()
            .map(
                name ->
                    status(
                        name,
                        health.getOrDefault(name, Health.UNUSED),
                        counts.getOrDefault(name, Map.of())))
            .toList();
    return new AlertChannels(all);
  }

  private AlertChannelStatus status(String name, Health health, Map<String, Integer> counts) {
    Instant now = clock.instant();
    return new AlertChannelStatus(
        name,
        settings.channels().get(name).type().name().toLowerCase(Locale.ROOT),
        state(health),
        health.failures(),
        health.pausedUntil().filter(until -> until.isAfter(now)).orElse(null),
        health.lastSuccess().orElse(null),
        health.lastFailure().orElse(null),
        health.cause().isEmpty() ? null : health.cause(),
        counts.getOrDefault("waiting", 0),
        counts.getOrDefault("delivered", 0),
        counts.getOrDefault("dead", 0));
  }

  private static String state(Health health) {
    if (health.failures() > 0) {
      return "failing";
    }
    return health.lastSuccess().isPresent() ? "up" : "unused";
  }
}
