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

/** Asks feature-store-service what is wrong with the data now. */
@ApplicationScoped
class DataSource implements PolledSource {
  /** The source that the feature store names in what it tells. */
  static final String NAME = "feature_store";

  private final DataAlertApi api;

  DataSource(@RestClient DataAlertApi api) {
    this.api = api;
  }

  @Override
  public Polled which() {
    return Polled.DATA;
  }

  @Override
  @Retry(maxRetries = 2, delay = 200, jitter = 100)
  @Timeout(value = 10, unit = ChronoUnit.SECONDS)
  public Uni<List<AlertCandidate>> candidates() {
    return api.open();
  }

  @Override
  public boolean isWanted(Visibility visibility) {
    return visibility.others();
  }

  @Override
  public boolean answersFor(StoredAlert alert, Visibility visibility) {
    return visibility.others()
        && alert.proposal().grounds().type().isEmpty()
        && NAME.equals(alert.proposal().source());
  }
}
