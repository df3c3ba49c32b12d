package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.prediction.MaintenanceSchedule;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.StandingQueries.After;
import com.rfid3.foresight.prediction.ledger.StandingQueries.RiskFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom to service when. */
@Path("/v1/maintenance/schedule")
public class ScheduleResource {
  private static final IntRange DAYS = new IntRange(1, 365, 30);
  private static final IntRange LIMIT = new IntRange(1, 500, 50);
  private static final Set<String> SORTS = Set.of("probability", "expected_loss");
  private static final int NAME = 255;

  private final ScheduleBook book;
  private final EnabledTypes enabled;

  public ScheduleResource(ScheduleBook book, EnabledTypes enabled) {
    this.book = book;
    this.enabled = enabled;
  }

  /** What the caller asks, as it was written. */
  public record Asked(
      @RestQuery("days_ahead") String daysAhead,
      @RestQuery("min_probability") String minProbability,
      @RestQuery("sort_by") String sortBy,
      @RestQuery String category,
      @RestQuery String limit,
      @RestQuery String cursor) {}

  @GET
  @Operation(
      summary = "Items by their risk over the days asked for, with the cost that acting avoids")
  public Uni<MaintenanceSchedule> schedule(@BeanParam Asked asked) {
    var parameters = new Parameters();
    int days = parameters.integer("days_ahead", asked.daysAhead(), DAYS);
    int limit = parameters.integer("limit", asked.limit(), LIMIT);
    double least = least(parameters, asked.minProbability());
    String sort = parameters.choice("sort_by", asked.sortBy(), SORTS).orElse("probability");
    String category = parameters.text("category", asked.category(), NAME).orElse("");
    Optional<After> after = parameters.parsed("cursor", asked.cursor(), Cursor::read);
    parameters.check();
    enabled.require(PredictionType.MAINTENANCE);
    var filter = new RiskFilter(days, least, sort.equals("expected_loss"), category);
    return book.page(filter, after, limit);
  }

  private static double least(Parameters parameters, String raw) {
    double least = parameters.parsed("min_probability", raw, Double::valueOf).orElse(0.0);
    if (!(least >= 0 && least <= 1)) {
      parameters.refuse("min_probability", "must be a number from 0 to 1");
    }
    return least;
  }
}
