package com.rfid3.foresight.gateway.item;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.gateway.lastgood.LastKnownGood;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Hops;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Reply;
import com.rfid3.foresight.gateway.upstream.Sourced;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is predicted of an item: from prediction-service, else the last known good. */
@ApplicationScoped
class ItemForecasts {
  private final PredictionsClient client;
  private final Hop hop;
  private final Replies replies;
  private final LastKnownGood lastGood;
  private final Clock clock;

  ItemForecasts(
      @RestClient PredictionsClient client,
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

  Uni<Sourced<ItemPredictions>> of(String tag) {
    String key = LastKnownGood.PREDICTED + "item:" + tag.toLowerCase(Locale.ROOT);
    return hop.call(() -> replies.read(client.predictions(tag), ItemPredictions.class))
        .map(reply -> heard(key, reply))
        .onFailure(HopFailure.class)
        .recoverWithUni(failure -> lastGood.inPlaceOf(key, ItemPredictions.class, failure));
  }

  // A refusal means that the item is not known there (yet): too little data, not a fault.
  private Sourced<ItemPredictions> heard(String key, Reply<ItemPredictions> reply) {
    return switch (reply) {
      case Reply.Said<ItemPredictions> said -> kept(key, said);
      case Reply.Refused<ItemPredictions> refused ->
          new Sourced.Absent<>(DegradedReason.INSUFFICIENT_DATA);
    };
  }

  private Sourced<ItemPredictions> kept(String key, Reply.Said<ItemPredictions> said) {
    Instant asOf = Optional.ofNullable(said.value().computedAt()).orElseGet(clock::instant);
    lastGood.keep(key, said, asOf);
    return new Sourced.Live<>(said.value(), asOf);
  }
}
