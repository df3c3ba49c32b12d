package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.lastgood.LastKnownGood;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Hops;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Reply;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The merged list of alert-integration-service. What is kept of it for worse times is its
 * predictive alerts, the first page of them: the legacy ones can always be read anew.
 */
@ApplicationScoped
class MergedAlerts {
  private static final AlertQuery TO_KEEP =
      new AlertQuery(WantedAlerts.PREDICTIVE, 500, Optional.empty());

  private final AlertsClient client;
  private final Hop hop;
  private final Replies replies;
  private final LastKnownGood lastGood;
  private final Clock clock;

  MergedAlerts(
      @RestClient AlertsClient client,
      Hops hops,
      Replies replies,
      LastKnownGood lastGood,
      Clock clock) {
    this.client = client;
    this.hop = hops.alerts();
    this.replies = replies;
    this.lastGood = lastGood;
    this.clock = clock;
  }

  /** The page as the service gives it, or its refusal; fails with {@link HopFailure}. */
  Uni<Reply<AlertList>> page(AlertQuery query) {
    Map<String, String> parameters = new HashMap<>(query.wanted().given());
    parameters.put("limit", Integer.toString(query.limit()));
    query
        .after()
        .map(AlertCursor::upstream)
        .filter(cursor -> !cursor.isEmpty())
        .ifPresent(cursor -> parameters.put("cursor", cursor));
    return hop.call(() -> replies.read(client.alerts(parameters), AlertList.class));
  }

  /** Fetches the predictive alerts and keeps them. */
  Uni<Void> keepPredictive(FlagSnapshot flags) {
    return page(TO_KEEP)
        .invoke(
            reply -> {
              if (reply instanceof Reply.Said<AlertList> said) {
                lastGood.keep(keyUnder(flags), said, clock.instant());
              }
            })
        .replaceWithVoid();
  }

  /** The predictive alerts last kept under these flags, in place of a page that failed. */
  Uni<Sourced<AlertList>> keptPredictive(FlagSnapshot flags, HopFailure failure) {
    return lastGood.inPlaceOf(keyUnder(flags), AlertList.class, failure);
  }

  // An alert may rest on any prediction: what was kept under other flags is not served under these.
  private static String keyUnder(FlagSnapshot flags) {
    return LastKnownGood.PREDICTED
        + "alerts:"
        + Arrays.stream(PredictionType.values()).filter(flags::isOn).toList();
  }
}
