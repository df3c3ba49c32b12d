package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.DemandPath;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Demand week by week of a rental class, a category, or (neither given) of the shop. */
@Path("/v1/demand/forecast")
public class DemandForecastResource {
  private static final IntRange DAYS = new IntRange(1, 365, 30);
  private static final int NAME = 255;
  private static final double NARROWEST = 0.5;
  private static final double WIDEST = 0.95;
  private static final double USUAL = 0.8;

  private final DemandReads reads;
  private final EnabledTypes enabled;
  private final OutlookSettings settings;

  public DemandForecastResource(DemandReads reads, EnabledTypes enabled, OutlookSettings settings) {
    this.reads = reads;
    this.enabled = enabled;
    this.settings = settings;
  }

  /** What the caller asks of which store, as it was written. */
  public record Asked(
      @RestQuery("rental_class") String rentalClass,
      @RestQuery String category,
      @RestQuery String store,
      @RestQuery("horizon_days") String horizonDays,
      @RestQuery String interval) {}

  @GET
  @Operation(summary = "Path with interval, method and why, backtest beside its baseline")
  public Uni<DemandPath> forecast(@BeanParam Asked asked) {
    var parameters = new Parameters();
    Target target = target(parameters, asked);
    int days = parameters.integer("horizon_days", asked.horizonDays(), DAYS);
    double level = level(parameters, asked.interval());
    String store = parameters.text("store", asked.store(), NAME).orElse(settings.store());
    parameters.check();
    enabled.require(PredictionType.DEMAND);
    boolean whole = target.kind() == TargetKind.TOTAL;
    boolean tagged = store.equalsIgnoreCase(settings.store()) || store.equalsIgnoreCase("all");
    if (!tagged && whole) {
      return reads.ofStore(store, new DemandReads.Reach(days, level));
    }
    return tagged
        ? reads.forecast(target, new DemandReads.Reach(days, level))
        : Uni.createFrom()
            .item(
                DemandReads.missing(
                    target,
                    Map.of("tagged_items_of_the_store", 1),
                    Map.of("tagged_items_of_the_store", 0)));
  }

  private static Target target(Parameters parameters, Asked asked) {
    var rentalClass = parameters.text("rental_class", asked.rentalClass(), NAME);
    var category = parameters.text("category", asked.category(), NAME);
    if (rentalClass.isPresent() && category.isPresent()) {
      parameters.refuse("category", "must not stand beside rental_class");
    }
    return rentalClass
        .map(id -> new Target(TargetKind.RENTAL_CLASS, id))
        .or(() -> category.map(name -> new Target(TargetKind.CATEGORY, name)))
        .orElseGet(() -> new Target(TargetKind.TOTAL, "total"));
  }

  private static double level(Parameters parameters, String raw) {
    double level = parameters.parsed("interval", raw, Double::valueOf).orElse(USUAL);
    if (!(level >= NARROWEST && level <= WIDEST)) {
      parameters.refuse("interval", "must be a number from " + NARROWEST + " to " + WIDEST);
    }
    return level;
  }
}
