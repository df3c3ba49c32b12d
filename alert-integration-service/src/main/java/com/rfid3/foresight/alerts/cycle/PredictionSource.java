package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.listing.SourceWatch.Polled;
import com.rfid3.foresight.alerts.listing.Visibility;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
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
class PredictionSource implements PolledSource {
  private final PredictionApi api;

  PredictionSource(@RestClient PredictionApi api) {
    this.api = api;
  }

  @Override
  public Polled which() {
    return Polled.PREDICTIONS;
  }

  @Override
  @Retry(maxRetries = 2, delay = 200, jitter = 100)
  @Timeout(value = 10, unit = ChronoUnit.SECONDS)
  public Uni<List<AlertCandidate>> candidates() {
    return api.candidates();
  }

  @Override
  public boolean isWanted(Visibility visibility) {
    return visibility.whyNothing().isEmpty();
  }

  // Only alerts that rest on a prediction whose type is on would have been in the answer.
  @Override
  public boolean answersFor(StoredAlert alert, Visibility visibility) {
    return alert.proposal().grounds().type().isPresent() && visibility.shows(alert);
  }
}
