package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * History and latest values, always written together: one transaction per batch of entities. The
 * rows of the entities are locked first and changes are put into what stands there then, so that a
 * cycle and a push at the same time both count.
 */
@ApplicationScoped
public class OfflineStore {
  private final Pool pool;
  private final FeatureHistory history;
  private final LatestFeatures latest;

  public OfflineStore(Pool pool, FeatureHistory history, LatestFeatures latest) {
    this.pool = pool;
    this.history = history;
    this.latest = latest;
  }

  /**
   * Writes changed values of entities of one kind, which must not be empty; answers all that these
   * entities are now. An entity that somebody wrote later than {@code knownAt} is left as it is and
   * out of the answer: the next cycle sees the difference and makes up for it.
   */
  public Uni<List<EntityValues>> write(List<EntityValues> changed, Instant knownAt) {
    List<String> names = changed.stream().map(EntityValues::entity).toList();
    return pool.withTransaction(
        connection ->
            latest
                .lock(connection, changed.getFirst().kind(), names)
                .chain(
                    stored -> {
                      List<EntityValues> due =
                          changed.stream()
                              .filter(each -> !isNewer(stored.get(each.key()), knownAt))
                              .toList();
                      List<EntityValues> now =
                          due.stream().map(each -> merged(stored.get(each.key()), each)).toList();
                      return history
                          .add(connection, due, knownAt)
                          .chain(() -> latest.store(connection, now, knownAt))
                          .replaceWith(now);
                    }));
  }

  /**
   * Keeps pushed values of entities of one kind, which must not be empty. What is there already
   * with the same event time and value tells nothing new; what is older than what holds goes into
   * the history alone.
   */
  public Uni<Pushed> push(List<EntityValues> values, Instant now) {
    List<String> names = values.stream().map(EntityValues::entity).toList();
    return pool.withTransaction(
        connection ->
            latest
                .lock(connection, values.getFirst().kind(), names)
                .chain(
                    stored ->
                        history
                            .known(connection, values)
                            .chain(
                                known -> {
                                  PushPlan plan = PushPlan.of(values, stored, known, now);
                                  return history
                                      .add(connection, plan.written(), plan.knownAt())
                                      .chain(
                                          () ->
                                              latest.store(
                                                  connection, plan.entities(), plan.knownAt()))
                                      .replaceWith(plan.pushed());
                                })));
  }

  private static boolean isNewer(Kept stored, Instant knownAt) {
    return stored != null && stored.knownAt().isAfter(knownAt);
  }

  private static EntityValues merged(Kept stored, EntityValues changed) {
    return Optional.ofNullable(stored)
        .map(Kept::entity)
        .map(
            before ->
                new EntityValues(
                    before.kind(),
                    before.entity(),
                    ValueChanges.merged(before.values(), changed.values())))
        .orElseGet(
            () ->
                new EntityValues(
                    changed.kind(),
                    changed.entity(),
                    ValueChanges.merged(Map.of(), changed.values())));
  }

  /**
   * What came of a push.
   *
   * @param written values that were new
   * @param current values that now hold
   * @param now the entities that changed, with all that they are now
   */
  public record Pushed(int written, int current, List<Kept> now) {}
}
