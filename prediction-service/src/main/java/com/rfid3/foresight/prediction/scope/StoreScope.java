package com.rfid3.foresight.prediction.scope;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.ItemLookup;
import com.rfid3.foresight.contracts.prediction.ItemLookups;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a caller of one store may name: items that are in that store or in none, and, since all that
 * is predicted of classes, models and plans is of one store, those only where that store is the
 * caller's.
 */
@ApplicationScoped
public class StoreScope {
  private final StandingQueries standing;
  private final OutlookSettings settings;
  private final CurrentCaller current;
  private final Pool pool;
  private final String storeOfItem;
  private final String elsewhere;

  StoreScope(
      StandingQueries standing,
      OutlookSettings settings,
      CurrentCaller current,
      Pool pool,
      LegacyTables tables) {
    this.standing = standing;
    this.settings = settings;
    this.current = current;
    this.pool = pool;
    this.storeOfItem =
        """
        SELECT COALESCE(NULLIF(current_store, ''), NULLIF(home_store, ''), '')
        FROM %s WHERE tag_id = ?
        """
            .formatted(tables.items());
    this.elsewhere =
        "SELECT tag_id FROM "
            + tables.items()
            + " WHERE COALESCE(NULLIF(current_store, ''), NULLIF(home_store, ''), ?) <> ?"
            + " AND tag_id IN (%s)";
  }

  /** A prediction by its id; empty too where it is another store's. */
  public Uni<Optional<Draft>> prediction(long id) {
    Caller caller = current.get();
    return standing
        .byId(id)
        .chain(
            found ->
                found
                    .filter(each -> caller.isBound())
                    .map(each -> mayUse(caller, each.prediction()))
                    .orElse(Uni.createFrom().item(true))
                    .map(may -> found.filter(each -> may)));
  }

  /** The same items, those of another store as if they were not there. */
  public Uni<ItemLookups> items(ItemLookups found) {
    Caller caller = current.get();
    if (!caller.isBound()) {
      return Uni.createFrom().item(found);
    }
    List<String> tags = found.items().stream().map(ItemLookup::id).toList();
    String places = String.join(",", Collections.nCopies(tags.size(), "?"));
    return pool.preparedQuery(elsewhere.formatted(places))
        .execute(
            Tuple.wrap(
                Stream.concat(Stream.of(caller.store(), caller.store()), tags.stream()).toList()))
        .map(
            rows -> {
              Set<String> others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
              rows.forEach(row -> others.add(row.getString(0)));
              return new ItemLookups(
                  found.items().stream()
                      .map(
                          each ->
                              others.contains(each.id())
                                  ? new ItemLookup(each.id(), false, null)
                                  : each)
                      .toList());
            });
  }

  private Uni<Boolean> mayUse(Caller caller, Prediction prediction) {
    if (prediction.target().kind() != TargetKind.ITEM) {
      return Uni.createFrom().item(caller.mayUse(settings.store()));
    }
    return pool.preparedQuery(storeOfItem)
        .execute(Tuple.of(prediction.target().id()))
        .map(
            rows -> {
              var row = rows.iterator();
              String store = row.hasNext() ? row.next().getString(0) : "";
              return store.isEmpty() || caller.mayUse(store);
            });
  }

  // After the filter that finds out who is asking.
  @ServerRequestFilter(priority = 6_000)
  void refuse(ContainerRequestContext request) {
    Caller caller = current.get();
    if (caller.mayUse(settings.store())) {
      return;
    }
    String path = request.getUriInfo().getPath();
    if (path.startsWith("/v1/lineage/")) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "No such lineage or prediction");
    }
    boolean changes = !request.getMethod().equals("GET");
    boolean ofAll =
        path.startsWith("/v1/models/")
            || path.startsWith("/v1/training-jobs/")
            || path.startsWith("/v1/planning/");
    if (changes && ofAll) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "This concerns another store than " + caller.store());
    }
  }
}
