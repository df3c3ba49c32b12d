package com.rfid3.foresight.gateway.routes;

import static com.rfid3.foresight.gateway.limits.RateClass.BATCH;
import static com.rfid3.foresight.gateway.limits.RateClass.TRAINING;
import static com.rfid3.foresight.gateway.limits.RateClass.WRITES;
import static com.rfid3.foresight.gateway.routes.Owner.ALERTS;
import static com.rfid3.foresight.gateway.routes.Owner.FEATURES;
import static com.rfid3.foresight.gateway.routes.Owner.GATEWAY;
import static com.rfid3.foresight.gateway.routes.Owner.RESOURCE;
import static com.rfid3.foresight.platform.flags.Flag.DEMAND_FORECASTING_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.INVENTORY_AUTOMATION_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.MAINTENANCE_PREDICTION_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.MODEL_TRAINING_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PACK_MANAGEMENT_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PREDICTIVE_ANALYTICS_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PRICING_OPTIMIZATION_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.QUALITY_ANALYTICS_ENABLED;
import static com.rfid3.foresight.platform.identity.Role.ADMIN;
import static com.rfid3.foresight.platform.identity.Role.ANONYMOUS;
import static com.rfid3.foresight.platform.identity.Role.APPROVER;
import static com.rfid3.foresight.platform.identity.Role.PLANNER;
import static com.rfid3.foresight.platform.identity.Role.VIEWER;

import com.rfid3.foresight.platform.flags.Flag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every public route of the suite, a line each. The last word of a line is the answer's shape when
 * there is nothing to say.
 */
public final class RouteTable {
  private static final Flag DEMAND = DEMAND_FORECASTING_ENABLED;
  private static final Flag SERVICE = MAINTENANCE_PREDICTION_ENABLED;
  private static final Flag QUALITY = QUALITY_ANALYTICS_ENABLED;
  private static final Flag PRICES = PRICING_OPTIMIZATION_ENABLED;
  private static final Flag RESTOCK = INVENTORY_AUTOMATION_ENABLED;
  private static final Flag PACKS = PACK_MANAGEMENT_ENABLED;
  private static final Flag ALL = PREDICTIVE_ANALYTICS_ENABLED;
  private static final String NO_PAGE = "\"page\":{\"limit\":50,\"next_cursor\":null}";

  private static final List<Route> ROUTES =
      Stream.of(planned(), predictions(), people(), alerts(), models(), features(), admin())
          .flatMap(List::stream)
          .map(Line::route)
          .toList();

  private RouteTable() {}

  public static List<Route> routes() {
    return ROUTES;
  }

  /** The route of a call; the path without dots and still encoded. */
  public static Optional<Route> find(String method, String path) {
    return ofPath(path).filter(route -> route.call().method().equals(method)).findFirst();
  }

  /** Whether some method has a route there. */
  public static List<String> methodsOf(String path) {
    return ofPath(path).map(route -> route.call().method()).toList();
  }

  private static Stream<Route> ofPath(String path) {
    if (!path.startsWith("/api/")) {
      return Stream.empty();
    }
    List<String> segments = PathTemplate.segments(path.substring("/api/".length()));
    return ROUTES.stream().filter(route -> route.call().path().matches(segments));
  }

  /** The integration plan's reads and the flags: resources of their own. */
  private static List<Line> planned() {
    return List.of(
        Line.get("integrated/item/{item_id}/predictions").by(RESOURCE).ofItem(),
        Line.get("integrated/dashboard/alerts").by(RESOURCE),
        Line.get("inventory-analytics/enhanced-insights").by(RESOURCE),
        Line.get("inventory-analytics/inventory-summary").by(RESOURCE),
        Line.get("predictive/health").by(RESOURCE),
        Line.get("integrated/flags").by(RESOURCE));
  }

  private static List<Line> predictions() {
    return List.of(
        Line.get("integrated/today").on(ALL, "today").empty("{\"entries\":[],\"changes\":[]}"),
        Line.get("integrated/demand/forecast").on(DEMAND, "demand").empty("{\"path\":[]}"),
        Line.get("integrated/demand/classes").on(DEMAND, "demand").empty("{\"classes\":[]}"),
        Line.get("integrated/demand/accuracy").on(DEMAND, "demand").empty("{\"accuracy\":[]}"),
        Line.get("integrated/availability").on(DEMAND, "demand").empty("{\"days\":[]}"),
        Line.get("integrated/maintenance/schedule")
            .on(SERVICE, "maintenance")
            .empty("{\"schedule\":[]," + NO_PAGE + "}"),
        Line.get("integrated/maintenance/health/{item}")
            .on(SERVICE, "maintenance")
            .ofItem()
            .empty("{\"probabilities\":{},\"factors\":[]}"),
        Line.get("integrated/quality/degradation/{item}")
            .on(QUALITY, "quality")
            .ofItem()
            .empty("{\"outlook\":[]}"),
        Line.get("integrated/quality/optimization")
            .on(QUALITY, "quality")
            .empty("{\"recommendations\":[]}"),
        Line.get("integrated/pricing/recommendations")
            .on(PRICES, "pricing")
            .empty("{\"recommendations\":[]}"),
        Line.get("integrated/pricing/elasticity/{category}")
            .on(PRICES, "pricing")
            .empty("{\"evidence\":[]}"),
        Line.get("integrated/restock/recommendations")
            .on(RESTOCK, "restock")
            .empty("{\"recommendations\":[]}"),
        Line.get("integrated/packs/performance").on(PACKS, "pack").empty("{\"packs\":[]}"),
        Line.get("integrated/packs/recommendations")
            .on(PACKS, "pack")
            .empty("{\"recommendations\":[]}"),
        Line.get("integrated/lineage/{id}").on(ALL, "lineage").empty("{}"),
        Line.post("integrated/items/predictions")
            .read(ANONYMOUS, BATCH)
            .on(ALL, "items")
            .empty("{\"items\":[]}"));
  }

  private static List<Line> people() {
    return List.of(
        Line.post("integrated/restock/{id}/decision")
            .write(APPROVER, WRITES)
            .on(RESTOCK, "restock"),
        Line.get("integrated/planning/{list}").on(ALL, "planning").empty("{\"entries\":[]}"),
        Line.put("integrated/planning/{list}").write(PLANNER, WRITES).on(ALL, "planning"),
        Line.post("integrated/predictions/{id}/feedback")
            .write(PLANNER, WRITES)
            .on(ALL, "feedback"),
        Line.put("integrated/items/{item}/monitoring").write(PLANNER, WRITES).ofItem().by(GATEWAY));
  }

  private static List<Line> alerts() {
    List<Line> lines =
        List.of(
            Line.get("integrated/alerts/history").empty("{\"changes\":[]," + NO_PAGE + "}"),
            Line.get("integrated/alerts/history/noise"),
            Line.get("integrated/alerts/history/export").stream(ANONYMOUS),
            Line.get("integrated/alerts/events").stream(ANONYMOUS),
            Line.post("integrated/alerts/bulk").write(PLANNER, WRITES),
            Line.post("integrated/alerts/{id}/acknowledge").write(PLANNER, WRITES),
            Line.post("integrated/alerts/{id}/resolve").write(PLANNER, WRITES),
            Line.post("integrated/alerts/{id}/snooze").write(PLANNER, WRITES),
            Line.get("integrated/silences").empty("{\"silences\":[]}"),
            Line.get("integrated/silences/{id}"),
            Line.post("integrated/silences").write(PLANNER, WRITES),
            Line.put("integrated/silences/{id}").write(PLANNER, WRITES),
            Line.delete("integrated/silences/{id}").write(PLANNER, WRITES),
            Line.post("integrated/silences/preview")
                .read(PLANNER, WRITES)
                .empty("{\"matched\":null,\"alerts\":[]}"));
    return Stream.concat(lines.stream(), alertOperations().stream())
        .map(line -> line.by(ALERTS).on(ALL, "alerts"))
        .toList();
  }

  /** What those look after who run the alerts: rules, channels, what was delivered. */
  private static List<Line> alertOperations() {
    return List.of(
        Line.get("integrated/alerts/rules").empty("{\"rules\":[]}"),
        Line.post("integrated/alerts/rules").write(PLANNER, WRITES),
        Line.put("integrated/alerts/rules/{id}").write(PLANNER, WRITES),
        Line.delete("integrated/alerts/rules/{id}").write(PLANNER, WRITES),
        Line.post("integrated/alerts/rules/preview").read(PLANNER, WRITES),
        Line.get("integrated/alerts/channels").role(APPROVER).empty("{\"channels\":[]}"),
        Line.get("integrated/alerts/deliveries")
            .role(APPROVER)
            .empty("{\"deliveries\":[]," + NO_PAGE + "}"),
        Line.post("integrated/alerts/deliveries/redrive").write(APPROVER, WRITES),
        Line.post("integrated/alerts/deliveries/{id}/redrive").write(APPROVER, WRITES));
  }

  private static List<Line> models() {
    return List.of(
        Line.get("integrated/models").on(ALL, "models").empty("{\"models\":[]}"),
        Line.get("integrated/models/reliability").on(ALL, "models").empty("{\"tables\":[]}"),
        Line.get("integrated/models/{name}/versions").on(ALL, "models").empty("{\"versions\":[]}"),
        Line.post("integrated/models/{name}/train")
            .write(ADMIN, TRAINING)
            .on(MODEL_TRAINING_ENABLED, "training"),
        Line.post("integrated/models/{name}/promote").write(ADMIN, WRITES).on(ALL, "models"),
        Line.post("integrated/models/{name}/rollback").write(ADMIN, WRITES).on(ALL, "models"),
        Line.get("integrated/training-jobs").on(ALL, "training").empty("{\"jobs\":[]}"),
        Line.get("integrated/training-jobs/{id}").on(ALL, "training").empty("{}"),
        Line.get("integrated/training-jobs/{id}/events").on(ALL, "training").stream(ANONYMOUS),
        Line.delete("integrated/training-jobs/{id}").write(ADMIN, WRITES).on(ALL, "training"));
  }

  private static List<Line> features() {
    List<Line> reads =
        List.of(
            Line.get("integrated/feature-views").empty("{\"views\":[]}"),
            Line.get("integrated/features/quality").empty("{\"features\":[]}"),
            Line.get("integrated/features/item/{item}").ofItem().empty("{\"features\":[]}"),
            Line.get("integrated/features/store/{store}").ofStore().empty("{\"features\":[]}"),
            Line.get("integrated/features/{kind}/{entity}").empty("{\"features\":[]}"),
            Line.post("integrated/features/historical").stream(VIEWER));
    // Backfills first: they would pass for an entity of a kind.
    return Stream.concat(
            Stream.concat(backfills().stream(), reads.stream())
                .map(line -> line.on(ALL, "features")),
            Stream.of(
                Line.get("integrated/worklist").on(ALL, "worklist").empty("{\"entries\":[]}")))
        .map(line -> line.by(FEATURES))
        .toList();
  }

  private static List<Line> backfills() {
    return List.of(
        Line.get("integrated/features/backfills").role(VIEWER).empty("{\"backfills\":[]}"),
        Line.post("integrated/features/backfills").write(ADMIN, WRITES),
        Line.get("integrated/features/backfills/{id}").role(VIEWER),
        Line.get("integrated/features/backfills/{id}/events").stream(VIEWER),
        Line.delete("integrated/features/backfills/{id}").write(ADMIN, WRITES));
  }

  private static List<Line> admin() {
    return List.of(
        Line.get("integrated/admin/jobs").by(GATEWAY).role(ADMIN).empty("{\"jobs\":[]}"),
        Line.get("integrated/admin/audit").by(GATEWAY).role(ADMIN).empty("{\"audit\":[]}"),
        Line.post("integrated/admin/kill-switch").by(RESOURCE).write(ADMIN, WRITES),
        Line.post("integrated/admin/flags/{flag}/resume").by(RESOURCE).write(ADMIN, WRITES),
        // These let in the launcher and the Unleash server, by secrets of their own.
        Line.post("integrated/operator/kill-switch").by(RESOURCE),
        Line.post("integrated/operator/flags/{flag}/resume").by(RESOURCE),
        Line.post("integrated/admin/unleash-webhook").by(RESOURCE));
  }
}
