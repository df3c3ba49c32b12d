package com.rfid3.foresight.gateway.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.gateway.forward.Heard;
import com.rfid3.foresight.gateway.forward.Outgoing;
import com.rfid3.foresight.gateway.forward.OwnAnswer;
import com.rfid3.foresight.gateway.forward.ServiceReads;
import com.rfid3.foresight.gateway.routes.Owner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code GET admin/jobs}: the runs of every service, newest first, and who did not answer. */
@ApplicationScoped
class JobHistories implements OwnAnswer {
  private static final List<Owner> SERVICES =
      List.of(Owner.PREDICTIONS, Owner.FEATURES, Owner.ALERTS);

  private final ServiceReads services;

  JobHistories(ServiceReads services) {
    this.services = services;
  }

  private record Told(Owner service, List<JsonNode> runs, boolean answered) {}

  @Override
  public String route() {
    return "GET integrated/admin/jobs";
  }

  @Override
  public Uni<Heard> answer(Outgoing asked) {
    return Uni.join()
        .all(SERVICES.stream().map(service -> told(asked, service)).toList())
        .andFailFast()
        .map(JobHistories::together);
  }

  private Uni<Told> told(Outgoing asked, Owner service) {
    return services
        .ask(asked, service, asked.uri().replace("/v1/admin/jobs", "/v1/jobs"))
        .map(heard -> told(service, heard))
        .onFailure()
        .recoverWithItem(new Told(service, List.of(), false));
  }

  private static Told told(Owner service, Heard heard) {
    if (!(heard instanceof Heard.Said said)) {
      return new Told(service, List.of(), false);
    }
    JsonNode list = said.value().isArray() ? said.value() : said.value().path("jobs");
    List<JsonNode> runs = new ArrayList<>();
    list.forEach(runs::add);
    return new Told(service, runs, true);
  }

  private static Heard together(List<Told> all) {
    List<JsonNode> runs = new ArrayList<>();
    ArrayNode missing = JsonNodeFactory.instance.arrayNode();
    for (Told told : all) {
      runs.addAll(told.runs());
      if (!told.answered()) {
        missing.add(told.service().name().toLowerCase(Locale.ROOT));
      }
    }
    runs.sort(Comparator.comparing(JobHistories::startedAt).reversed());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("jobs").addAll(runs);
    answer.set("missing", missing);
    return Heard.Said.ok(answer);
  }

  private static String startedAt(JsonNode run) {
    return run.path("started_at").asText("");
  }
}
