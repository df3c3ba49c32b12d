package com.rfid3.foresight.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** A read that another service answers, or, while it cannot, its last good answer or its shape. */
final class ForwardedRead implements Answers.Read {
  private final Outgoing asked;
  private final KeptAnswers answers;
  private final Supplier<Instant> now;
  private final JsonNode empty;

  ForwardedRead(Outgoing asked, KeptAnswers answers, JsonNode empty, Supplier<Instant> now) {
    this.asked = asked;
    this.answers = answers;
    this.empty = empty;
    this.now = now;
  }

  @Override
  public String name() {
    return asked.route().name();
  }

  @Override
  public Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags) {
    boolean off = part().flag().map(flag -> !flags.isOn(flag)).orElse(false);
    Uni<Sourced<JsonNode>> found =
        off
            ? Uni.createFrom().item(new Sourced.Absent<>(DegradedReason.FLAG_OFF))
            : answers.to(asked);
    return found.map(sourced -> served -> compose(sourced, served));
  }

  private Composed compose(Sourced<JsonNode> found, ServedFlags flags) {
    boolean off = part().flag().map(flag -> !flags.isOn(flag)).orElse(false);
    if (off) {
      return new Composed(empty, new Parts().with(part().name(), flags.off(part().flag().get())));
    }
    JsonNode data =
        found.found().map(value -> new Censor(flags::isOn).without(named(value))).orElse(empty);
    return new Composed(data, new Parts().with(part().name(), status(found, data)));
  }

  // A bare list gets the name that the shape gives it: the data of an answer are an object.
  private JsonNode named(JsonNode value) {
    if (!value.isArray()) {
      return value;
    }
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    empty.properties().stream()
        .filter(member -> member.getValue().isArray())
        .findFirst()
        .ifPresent(member -> named.set(member.getKey(), value));
    return named;
  }

  // That there is too little data is the answer of a service that is well.
  private PartStatus status(Sourced<JsonNode> found, JsonNode data) {
    PartStatus status = found.status(now.get(), PartState.EMPTY);
    boolean little = data.path("status").asText().equals(DegradedReason.INSUFFICIENT_DATA.wire());
    return little && status.state() == PartState.LIVE
        ? new PartStatus(PartState.LIVE, DegradedReason.INSUFFICIENT_DATA, status.ageMs())
        : status;
  }

  private Route.Part part() {
    return asked.route().part();
  }
}
