package com.rfid3.foresight.featurestore.historical;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.catalogue.FeatureSelection;
import com.rfid3.foresight.featurestore.historical.HistoricalQuery.Grid;
import com.rfid3.foresight.platform.web.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a join from JSON, token by token: the rows go past and are never together in memory. */
@ApplicationScoped
class QueryReader {
  private static final Set<String> KINDS =
      Arrays.stream(EntityKind.values()).map(EntityKind::wire).collect(Collectors.toSet());
  private static final Set<String> MEMBERS =
      Set.of("entity_kind", "features", "from", "to", "step", "known_at");
  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_REFUSED = 100;

  private final ObjectMapper json;
  private final Clock clock;

  QueryReader(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** The join of a body; throws a problem that names every member that does not hold. */
  HistoricalQuery read(InputStream body) throws IOException {
    Parameters parameters = new Parameters();
    RowSpool spool = new RowSpool();
    try (JsonParser parser = json.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        parameters.refuse("body", "must be a JSON object");
        parameters.check();
      }
      Map<String, JsonNode> members = new HashMap<>();
      boolean ofRows = members(parser, members, spool, parameters);
      if (!ofRows) {
        spool.close();
        return checked(members, Optional.empty(), parameters);
      }
      return checked(members, Optional.of(spool.finished()), parameters);
    } catch (IOException | RuntimeException refused) {
      spool.close();
      throw refused;
    }
  }

  private boolean members(
      JsonParser parser, Map<String, JsonNode> members, RowSpool spool, Parameters parameters)
      throws IOException {
    boolean ofRows = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("rows") && value == JsonToken.START_ARRAY) {
        ofRows = true;
        rows(parser, spool, parameters);
      } else if (MEMBERS.contains(name)) {
        members.put(name, json.readTree(parser));
      } else {
        parameters.refuse(name, name.equals("rows") ? "must be a list" : "is not known here");
        parser.skipChildren();
      }
    }
    return ofRows;
  }

  private void rows(JsonParser parser, RowSpool spool, Parameters parameters) throws IOException {
    Instant now = clock.instant();
    int refused = 0;
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      JsonNode node = json.readTree(parser);
      Optional<AskedRow> row = new RowCheck("rows[" + i + "]", parameters, now).row(node);
      if (row.isPresent()) {
        spool.add(row.get());
      } else {
        refused++;
      }
      if (i == MOST_ROWS) {
        parameters.refuse("rows", "must be at most " + MOST_ROWS);
      }
      if (refused >= MOST_REFUSED || i == MOST_ROWS) {
        parameters.check();
      }
    }
  }

  private HistoricalQuery checked(
      Map<String, JsonNode> members, Optional<Path> rows, Parameters parameters) {
    Members given = new Members(members, parameters);
    Optional<EntityKind> kind =
        given
            .required("entity_kind")
            .flatMap(word -> parameters.choice("entity_kind", word, KINDS))
            .flatMap(EntityKind::of);
    List<String> names = given.names("features");
    List<Feature> features =
        kind.map(of -> FeatureSelection.of(of, names, parameters)).orElse(List.of());
    Optional<Grid> grid =
        rows.isPresent() ? Optional.empty() : GridCheck.grid(given, parameters, clock.instant());
    parameters.check();
    return new HistoricalQuery(kind.orElseThrow(), features, rows, grid);
  }
}
