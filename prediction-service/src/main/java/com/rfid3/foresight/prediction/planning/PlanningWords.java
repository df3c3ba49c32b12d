package com.rfid3.foresight.prediction.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.platform.web.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what planners state and writes what stands, members of a statement side by side. */
@ApplicationScoped
public class PlanningWords {
  private static final int MOST = 500;
  private static final int LONGEST = 255;
  private static final String ENTRIES = "entries";
  private static final String CLASS = "rental_class";
  private static final String CATEGORY = "category";

  private final ObjectMapper json;

  public PlanningWords(ObjectMapper json) {
    this.json = json;
  }

  /** The list as an answer. */
  JsonNode list(PlanningKind kind, List<PlanningEntry> entries) {
    ObjectNode answer = json.createObjectNode().put("kind", kind.wire());
    var list = answer.putArray(ENTRIES);
    entries.forEach(entry -> list.add(node(entry)));
    return answer;
  }

  private ObjectNode node(PlanningEntry entry) {
    ObjectNode node = json.createObjectNode();
    switch (entry.scope().kind()) {
      case RENTAL_CLASS -> node.put(CLASS, entry.scope().id());
      case CATEGORY -> node.put(CATEGORY, entry.scope().id());
      case ALL -> node.put("scope", "all");
    }
    node.setAll((ObjectNode) json.valueToTree(entry.value()));
    node.put("author", entry.author()).put("since", entry.since().toString());
    if (entry.replaced() != null) {
      node.put("replaced_at", entry.replaced().at().toString());
      node.put("replaced_by", entry.replaced().by());
    }
    return node;
  }

  /** What a planner states; every member that cannot be is named. */
  List<PlanningStore.Change> changes(PlanningKind kind, JsonNode body) {
    var parameters = new Parameters();
    JsonNode list = body == null ? json.nullNode() : body.path(ENTRIES);
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      parameters.refuse(ENTRIES, "must be a list of 1 to " + MOST + " entries");
    }
    parameters.check();
    var changes = new ArrayList<PlanningStore.Change>();
    for (int i = 0; i < list.size(); i++) {
      String at = ENTRIES + "[" + i + "].";
      change(kind, list.get(i), at, parameters).ifPresent(changes::add);
    }
    parameters.check();
    return changes;
  }

  private Optional<PlanningStore.Change> change(
      PlanningKind kind, JsonNode node, String at, Parameters parameters) {
    if (!node.isObject()) {
      parameters.refuse(at + "entry", "must be an object");
      return Optional.empty();
    }
    boolean withdrawn = node.path("withdrawn").asBoolean(false);
    PlanningScope scope = scope(node, at, parameters);
    try {
      PlanningValue value = json.treeToValue(node, kind.content());
      if (!withdrawn) {
        value.check(at, parameters);
      } else if (value.told() == null) {
        parameters.refuse(at + "name", "must say which one is withdrawn");
      }
      return Optional.of(new PlanningStore.Change(scope, value, withdrawn));
    } catch (JsonProcessingException unreadable) {
      parameters.refuse(at + kind.wire(), "cannot be read");
      return Optional.empty();
    }
  }

  private static PlanningScope scope(JsonNode node, String at, Parameters parameters) {
    boolean ofClass = node.hasNonNull(CLASS);
    if (ofClass && node.hasNonNull(CATEGORY)) {
      parameters.refuse(at + CATEGORY, "must not stand beside rental_class");
    }
    if (!ofClass && !node.hasNonNull(CATEGORY)) {
      return PlanningScope.ALL;
    }
    String member = ofClass ? CLASS : CATEGORY;
    String id = parameters.text(at + member, node.get(member).asText(), LONGEST).orElse("");
    if (id.isEmpty()) {
      parameters.refuse(at + member, "must not be empty");
    }
    return new PlanningScope(
        ofClass ? PlanningScope.Kind.RENTAL_CLASS : PlanningScope.Kind.CATEGORY, id);
  }
}
