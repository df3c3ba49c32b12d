package com.rfid3.foresight.gateway.guard;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.identity.InternalCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells alert-integration-service that a flag is paused, until it has heard. */
@ApplicationScoped
class PauseAlerts {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final long ATTEMPTS = 1_440;

  /** Where alerts are pushed to. */
  @RegisterRestClient(configKey = "alerts")
  @RegisterProvider(InternalCallFilter.class)
  interface Client {
    @POST
    @Path("/v1/alerts")
    Uni<byte[]> push(List<AlertCandidate> alerts);
  }

  private final Client client;
  private final Clock clock;

  PauseAlerts(@RestClient Client client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  Uni<Void> paused(Flag flag, String reason) {
    List<AlertCandidate> alert = List.of(alert(flag, reason));
    return Uni.createFrom()
        .deferred(() -> client.push(alert))
        .onFailure()
        .retry()
        .withBackOff(SOON, LATER)
        .atMost(ATTEMPTS)
        .replaceWithVoid();
  }

  private AlertCandidate alert(Flag flag, String reason) {
    return new AlertCandidate(
        "rollout",
        "flag_paused",
        null,
        List.of("flag_paused", flag.name(), clock.instant().toString()),
        "flag",
        flag.name(),
        null,
        null,
        null,
        null,
        Severity.HIGH,
        flag.name() + " is paused for everybody: " + reason,
        "Find the cause, then resume it: ./foresight rollout resume " + flag.name(),
        null,
        null,
        null,
        null,
        clock.instant());
  }
}
