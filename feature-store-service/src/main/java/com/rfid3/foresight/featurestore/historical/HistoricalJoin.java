package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.historical.HistoricalQuery.Grid;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.value.Measurement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers a join a few hundred rows at a time, in the order asked. Blocking. */
@ApplicationScoped
class HistoricalJoin {
  private static final int CHUNK = 500;
  private static final int ENTITIES = 100;

  private final PastFeatures past;
  private final LatestFeatures latest;

  HistoricalJoin(PastFeatures past, LatestFeatures latest) {
    this.past = past;
    this.latest = latest;
  }

  void run(HistoricalQuery query, RowWriter writer) throws IOException {
    PastFeatures.Join join = past.join(query.kind());
    if (query.rows().isPresent()) {
      ofRows(query.rows().get(), join, writer);
    } else {
      ofGrid(query.kind(), query.grid().orElseThrow(), join, writer);
    }
  }

  private static void ofRows(Path file, PastFeatures.Join join, RowWriter writer)
      throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<AskedRow> chunk = RowSpool.next(reader, CHUNK);
      while (!chunk.isEmpty()) {
        write(chunk, join.at(chunk), writer, true);
        chunk = RowSpool.next(reader, CHUNK);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void ofGrid(EntityKind kind, Grid grid, PastFeatures.Join join, RowWriter writer)
      throws IOException {
    String after = "";
    List<Kept> page;
    do {
      page = latest.page(kind, after, ENTITIES).await().atMost(Patience.STATEMENT);
      for (Instant at = grid.from(); !at.isAfter(grid.to()); at = at.plus(grid.step())) {
        List<AskedRow> rows = new ArrayList<>(page.size());
        for (Kept kept : page) {
          rows.add(new AskedRow(kept.entity().entity(), at, grid.knownAt()));
        }
        if (!rows.isEmpty()) {
          write(rows, join.at(rows), writer, false);
        }
      }
      after = page.isEmpty() ? after : page.getLast().entity().entity();
    } while (page.size() == ENTITIES);
  }

  // An asked row is always answered; an entity that was not there yet is no row of a grid.
  private static void write(
      List<AskedRow> rows, List<Map<Feature, Measurement>> values, RowWriter writer, boolean always)
      throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      if (always || !values.get(i).isEmpty()) {
        writer.write(rows.get(i), values.get(i));
      }
    }
  }
}
