package com.rfid3.foresight.prediction.today;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Today;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What runs short, what to service, what to order, what changed: in order of money. */
@Path("/v1/today")
public class TodayResource {
  private static final int SHOWN = 200;
  private static final int CHANGES = 50;
  private static final int NAME = 100;

  private final StandingQueries standing;
  private final PredictionLedger ledger;
  private final Surroundings surroundings;

  TodayResource(StandingQueries standing, PredictionLedger ledger, Surroundings surroundings) {
    this.standing = standing;
    this.ledger = ledger;
    this.surroundings = surroundings;
  }

  /** The day, the switches and the store. */
  @Singleton
  static class Surroundings {
    private final Occasions occasions;
    private final EnabledTypes enabled;
    private final OutlookSettings settings;

    Surroundings(Occasions occasions, EnabledTypes enabled, OutlookSettings settings) {
      this.occasions = occasions;
      this.enabled = enabled;
      this.settings = settings;
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The list of the day, as JSON")
  public Uni<Today> today(@RestQuery String store) {
    var parameters = new Parameters();
    String own = surroundings.settings.store();
    String of = parameters.text("store", store, NAME).orElse(own);
    parameters.check();
    boolean tagged = of.equalsIgnoreCase(own) || of.equalsIgnoreCase("all");
    return tagged ? list(of) : Uni.createFrom().item(empty(of));
  }

  @GET
  @Produces("text/plain;qs=0.5")
  @Operation(summary = "The list of the day, fit to be printed or mailed")
  public Uni<String> printed(@RestQuery String store) {
    return today(store).map(TodayText::of);
  }

  private Uni<Today> list(String store) {
    var day = surroundings.occasions.today();
    Set<PredictionType> types = surroundings.enabled.now();
    return Uni.combine()
        .all()
        .unis(standing.pressing(SHOWN), standing.turned(day, CHANGES), ledger.confirmedAt())
        .asTuple()
        .map(
            read -> {
              var entries = TodayList.entries(read.getItem1(), types);
              var changes = TodayList.changes(read.getItem2(), types);
              double money = TodayList.money(entries);
              return new Today(day, store, entries, changes, money, read.getItem3());
            });
  }

  private Today empty(String store) {
    return new Today(
        surroundings.occasions.today(),
        store,
        List.of(),
        List.of(),
        0,
        surroundings.occasions.now());
  }
}
