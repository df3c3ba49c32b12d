package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How the packs that exist are used. */
@Path("/v1/packs/performance")
public class PackPerformanceResource {
  private static final int NAME = 255;
  private static final PackPerformance NO_RUN =
      new PackPerformance(
          PredictionStatus.INSUFFICIENT_DATA,
          null,
          null,
          List.of(),
          List.of(),
          Map.of("runs", 1),
          Map.of("runs", 0),
          null);

  private final PackBook book;
  private final EnabledTypes enabled;

  public PackPerformanceResource(PackBook book, EnabledTypes enabled) {
    this.book = book;
    this.enabled = enabled;
  }

  @GET
  @Operation(summary = "Rentals, utilisation, revenue and margin of packs, the least used first")
  public Uni<PackPerformance> performance(@RestQuery String category) {
    var parameters = new Parameters();
    String of = parameters.text("category", category, NAME).orElse("");
    parameters.check();
    enabled.require(PredictionType.PACK);
    return book.standing()
        .map(found -> found.orElse(NO_RUN))
        .map(said -> of.isEmpty() ? said : said.of(of));
  }
}
