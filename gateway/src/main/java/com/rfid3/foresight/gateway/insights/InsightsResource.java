package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.snapshot.InventorySnapshot;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The two reads of the inventory's figures: {@code enhanced-insights}, {@code inventory-summary}.
 */
@Path("/api/inventory-analytics")
public class InsightsResource {
  private final InventorySnapshot inventory;
  private final Outlooks outlooks;
  private final Answers answers;
  private final Clock clock;

  InsightsResource(InventorySnapshot inventory, Outlooks outlooks, Answers answers, Clock clock) {
    this.inventory = inventory;
    this.outlooks = outlooks;
    this.answers = answers;
    this.clock = clock;
  }

  @GET
  @Path("enhanced-insights")
  @Operation(hidden = true)
  public Uni<RestResponse<byte[]>> enhancedInsights(
      @RestQuery String category,
      @RestQuery String store,
      @RestQuery("time_range") String timeRange,
      @Context HttpHeaders headers) {
    InsightsQuery query = InsightsQuery.of(category, store, timeRange);
    return answers.answer(read("insights", query, InsightsComposer::insights), headers);
  }

  @GET
  @Path("inventory-summary")
  @Operation(hidden = true)
  public Uni<RestResponse<byte[]>> inventorySummary(
      @RestQuery String store, @Context HttpHeaders headers) {
    InsightsQuery query = InsightsQuery.of(null, store, null);
    Answers.Read read = read("summary", query, InsightsComposer::summary);
    return answers.answer(read, headers);
  }

  private Answers.Read read(
      String name,
      InsightsQuery query,
      BiFunction<InsightsComposer, ServedFlags, Composed> compose) {
    return new Answers.Read() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags) {
        return outlooks
            .of(query, flags)
            .map(
                outlook ->
                    new InsightsComposer(
                        query.filter(), inventory.latest(), outlook, clock.instant()))
            .map(composer -> served -> compose.apply(composer, served));
      }
    };
  }
}
