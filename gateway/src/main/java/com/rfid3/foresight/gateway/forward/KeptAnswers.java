package com.rfid3.foresight.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.lastgood.LastKnownGood;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Reply;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Answers of the owners of routes, and the last good ones while there are no new ones. */
@ApplicationScoped
class KeptAnswers {
  // One big page must not push out the predictions of a hundred items.
  private static final int LONGEST_KEPT = 262_144;

  private final Owners owners;
  private final LastKnownGood lastGood;
  private final Clock clock;

  KeptAnswers(Owners owners, LastKnownGood lastGood, Clock clock) {
    this.owners = owners;
    this.lastGood = lastGood;
    this.clock = clock;
  }

  /** The answer; fails with {@link UpstreamRefusal} alone. */
  Uni<Sourced<JsonNode>> to(Outgoing asked) {
    String key = key(asked);
    return owners
        .ask(asked)
        .map(heard -> live(asked, key, heard))
        .onFailure(HopFailure.class)
        .recoverWithUni(failure -> inPlace(asked, key, failure));
  }

  private Sourced<JsonNode> live(Outgoing asked, String key, Heard heard) {
    return switch (heard) {
      case Heard.Refused refused -> throw new UpstreamRefusal(refused);
      case Heard.Said said -> {
        Instant asOf = asOf(said.value());
        if (isKept(asked) && said.json().length() <= LONGEST_KEPT) {
          lastGood.keep(key, new Reply.Said<>(said.value(), said.json()), asOf);
        }
        yield new Sourced.Live<>(said.value(), asOf);
      }
    };
  }

  private Uni<Sourced<JsonNode>> inPlace(Outgoing asked, String key, HopFailure failure) {
    return isKept(asked)
        ? lastGood.inPlaceOf(key, JsonNode.class, failure)
        : Uni.createFrom().item(new Sourced.Absent<>(failure.reason()));
  }

  // What only administrators see is not laid where others are served from.
  private static boolean isKept(Outgoing asked) {
    return asked.route().admission().role() == Role.ANONYMOUS;
  }

  private static String key(Outgoing asked) {
    byte[] question = asked.question().getBytes(StandardCharsets.UTF_8);
    return LastKnownGood.PREDICTED + "route:" + UUID.nameUUIDFromBytes(question);
  }

  private Instant asOf(JsonNode value) {
    try {
      return value.path("computed_at").isTextual()
          ? Instant.parse(value.path("computed_at").asText())
          : clock.instant();
    } catch (DateTimeParseException malformed) {
      return clock.instant();
    }
  }
}
