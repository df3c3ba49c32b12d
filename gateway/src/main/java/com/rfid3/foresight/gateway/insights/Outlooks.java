package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.prediction.Outlook;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is predicted for the dashboards: from prediction-service, else the last known good. */
@ApplicationScoped
class Outlooks {
  private final OutlookClient client;
  private final Hop hop;
  private final Replies replies;
  private final LastKnownGood lastGood;
  private final Clock clock;

  Outlooks(
      @RestClient OutlookClient client,
      Hops hops,
      Replies replies,
      LastKnownGood lastGood,
      Clock clock) {
    this.client = client;
    this.hop = hops.predictions();
    this.replies = replies;
    this.lastGood = lastGood;
    this.clock = clock;
  }

  Uni<Sourced<Outlook>> of(InsightsQuery query, FlagSnapshot flags) {
    List<PredictionType> on = Arrays.stream(PredictionType.values()).filter(flags::isOn).toList();
    if (on.isEmpty()) {
      return Uni.createFrom().item(new Sourced.Absent<>(DegradedReason.FLAG_OFF));
    }
    // Its sums mix the types, so what was kept under other flags is another question's answer.
    String key = LastKnownGood.PREDICTED + "outlook:" + on + ":" + query.key();
    return hop.call(() -> replies.read(ask(query), Outlook.class))
        .map(reply -> heard(key, reply))
        .onFailure(HopFailure.class)
        .recoverWithUni(failure -> lastGood.inPlaceOf(key, Outlook.class, failure));
  }

  private Uni<byte[]> ask(InsightsQuery query) {
    return client.outlook(
        query.category().isEmpty() ? null : query.category(),
        query.store().isEmpty() ? null : query.store(),
        query.timeRange());
  }

  private Sourced<Outlook> heard(String key, Reply<Outlook> reply) {
    return switch (reply) {
      case Reply.Said<Outlook> said -> kept(key, said);
      case Reply.Refused<Outlook> refused -> new Sourced.Absent<>(DegradedReason.INSUFFICIENT_DATA);
    };
  }

  private Sourced<Outlook> kept(String key, Reply.Said<Outlook> said) {
    Instant asOf = Optional.ofNullable(said.value().computedAt()).orElseGet(clock::instant);
    lastGood.keep(key, said, asOf);
    return new Sourced.Live<>(said.value(), asOf);
  }
}
