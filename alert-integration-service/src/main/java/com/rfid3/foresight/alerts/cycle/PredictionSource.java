package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks prediction-service, with patience that ends. */
@ApplicationScoped
class PredictionSource {
  private final PredictionApi api;

  PredictionSource(@RestClient PredictionApi api) {
    this.api = api;
  }

  /** All that the predictions would warn of now. The list is complete or the call fails. */
  @Retry(maxRetries = 2, delay = 200, jitter = 100)
  @Timeout(value = 10, unit = ChronoUnit.SECONDS)
  Uni<List<AlertCandidate>> candidates() {
    return api.candidates();
  }
}
