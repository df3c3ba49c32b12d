package com.rfid3.foresight.featurestore.dataalert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.platform.identity.InternalCallFilter;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells alert-integration-service of open alerts, again and again, once among all replicas: what is
 * told twice changes nothing there, what is no longer told ends.
 */
@ApplicationScoped
class DataAlertPush {
  static final String JOB = "data_alerts";
  private static final Logger LOG = Logger.getLogger(DataAlertPush.class);
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Where alerts are pushed to. */
  @RegisterRestClient(configKey = "alerts")
  @RegisterProvider(InternalCallFilter.class)
  interface Client {
    @POST
    @Path("/v1/alerts")
    Uni<byte[]> push(List<AlertCandidate> alerts);
  }

  private final Client client;
  private final DataAlerts alerts;
  private final JobSlots slots;
  private final Rhythm rhythm;

  DataAlertPush(@RestClient Client client, DataAlerts alerts, JobSlots slots, Rhythm rhythm) {
    this.client = client;
    this.alerts = alerts;
    this.slots = slots;
    this.rhythm = rhythm;
  }

  // A telling that failed is in the job history; the next one makes up for it.
  @Scheduled(
      identity = JOB,
      every = "{foresight.data-alerts.every}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> tell() {
    return slots
        .runOnce(rhythm.slot(), LEASE, claim -> push())
        .onFailure()
        .invoke(failure -> LOG.warnf("The alert service was not told: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  Uni<JsonObject> push() {
    return alerts
        .open()
        .call(open -> open.isEmpty() ? Uni.createFrom().voidItem() : client.push(open))
        .map(open -> new JsonObject().put("open", open.size()));
  }

  /** When alerts are told. */
  @ApplicationScoped
  static class Rhythm {
    private final DataAlertSettings settings;
    private final Clock clock;

    Rhythm(DataAlertSettings settings, Clock clock) {
      this.settings = settings;
      this.clock = clock;
    }

    JobSlot slot() {
      return JobSlot.regular(JOB, settings.every(), clock.instant());
    }
  }
}
