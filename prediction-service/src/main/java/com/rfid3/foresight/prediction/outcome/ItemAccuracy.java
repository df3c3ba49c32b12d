package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.prediction.PredictedItems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The accuracy of all settled predictions of an item, on the item. Not thread-safe. */
@ApplicationScoped
public class ItemAccuracy {
  private static final int BATCH = 200;

  private final Pool pool;
  private final PredictedItems items;
  private final String predictions;
  private final Set<String> touched = Collections.synchronizedSet(new TreeSet<>());

  public ItemAccuracy(Pool pool, PredictedItems items, LegacyTables tables) {
    this.pool = pool;
    this.items = items;
    this.predictions = tables.named("analytics_predictions");
  }

  /** An item of which something was settled. */
  void add(String tag) {
    touched.add(tag);
  }

  /** Writes the mean accuracy of the items that were added since the last time. */
  void refresh() {
    List<String> tags = List.copyOf(touched);
    touched.clear();
    for (int from = 0; from < tags.size(); from += BATCH) {
      var part = tags.subList(from, Math.min(tags.size(), from + BATCH));
      items.accurate(means(part)).await().indefinitely();
    }
  }

  private Map<String, Double> means(List<String> tags) {
    String sql =
        """
        SELECT target_id, AVG(accuracy_score) AS mean FROM %s
         WHERE target_kind = 'item' AND validated_at IS NOT NULL AND target_id IN (%s)
         GROUP BY target_id
        """
            .formatted(predictions, String.join(",", Collections.nCopies(tags.size(), "?")));
    var means = new HashMap<String, Double>();
    for (var row :
        pool.preparedQuery(sql).execute(Tuple.tuple(List.copyOf(tags))).await().indefinitely()) {
      means.put(row.getString("target_id"), ((Number) row.getValue("mean")).doubleValue());
    }
    return means;
  }
}
