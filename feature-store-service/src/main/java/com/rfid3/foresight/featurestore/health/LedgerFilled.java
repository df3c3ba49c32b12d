package com.rfid3.foresight.featurestore.health;

import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.legacyinventory.ReplicaWatch;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once a completed cycle, of any replica, has filled the ledger. What was filled stays
 * filled: an outage later on is for the answers to tell, not a reason to take the pod out.
 */
@Readiness
@ApplicationScoped
public class LedgerFilled implements AsyncHealthCheck {
  private final FeatureRuns runs;
  private final ReplicaWatch replica;
  private final AtomicReference<Instant> completed = new AtomicReference<>();

  public LedgerFilled(FeatureRuns runs, ReplicaWatch replica) {
    this.runs = runs;
    this.replica = replica;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return runs.lastCompleted()
        .onFailure()
        .recoverWithItem(Optional.empty())
        .map(
            last -> {
              last.ifPresent(completed::set);
              return answer(completed.get());
            });
  }

  private HealthCheckResponse answer(Instant last) {
    var response = HealthCheckResponse.named("scan ledger filled by a completed cycle");
    replica.lag().ifPresent(lag -> response.withData("replica_lag_seconds", lag.toSeconds()));
    return last == null
        ? response.down().build()
        : response.up().withData("last_completed_at", last.toString()).build();
  }
}
