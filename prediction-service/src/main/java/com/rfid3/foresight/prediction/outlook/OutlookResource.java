package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The outlook. Tagged items belong to one store: asked for another, it says that the data are not
 * there. The horizon is 30 days, whatever time range the figures beside it look back on.
 */
@Path("/v1/outlook")
public class OutlookResource {
  private static final IntRange TIME_RANGE = new IntRange(1, 365, 30);
  private static final int NAME = 100;

  private final OutlookShelf shelf;
  private final EnabledTypes enabled;
  private final Occasions occasions;
  private final OutlookSettings settings;

  public OutlookResource(
      OutlookShelf shelf, EnabledTypes enabled, Occasions occasions, OutlookSettings settings) {
    this.shelf = shelf;
    this.enabled = enabled;
    this.occasions = occasions;
    this.settings = settings;
  }

  @GET
  public Uni<Outlook> outlook(
      @RestQuery String category, @RestQuery String store, @RestQuery("time_range") String range) {
    var parameters = new Parameters();
    String wanted = parameters.text("category", category, NAME).orElse(RiskBoard.ALL);
    String of = parameters.text("store", store, NAME).orElse(settings.store());
    parameters.integer("time_range", range, TIME_RANGE);
    parameters.check();
    boolean tagged = of.equalsIgnoreCase(settings.store()) || of.equalsIgnoreCase("all");
    return tagged
        ? shelf.outlook(wanted, enabled.now())
        : Uni.createFrom().item(OutlookRules.unknownStore(enabled.now(), occasions.now()));
  }
}
