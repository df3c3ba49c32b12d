package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.Availability;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What will be free of a class on each of the next days. Gated by the flag of demand. */
@Path("/v1/availability")
public class AvailabilityResource {
  private static final int NAME = 255;

  private final AvailabilityBook book;
  private final EnabledTypes enabled;
  private final Occasions occasions;

  public AvailabilityResource(AvailabilityBook book, EnabledTypes enabled, Occasions occasions) {
    this.book = book;
    this.enabled = enabled;
    this.occasions = occasions;
  }

  @GET
  @Operation(summary = "Owned − out − booked − in service − forecast per day; chance of a shortage")
  public Uni<Availability> days(
      @RestQuery("rental_class") String rentalClass, @RestQuery String from, @RestQuery String to) {
    var parameters = new Parameters();
    String asked = parameters.text("rental_class", rentalClass, NAME).orElse("");
    if (asked.isBlank()) {
      parameters.refuse("rental_class", "must name a rental class");
    }
    LocalDate first = parameters.date("from", from).orElse(occasions.today());
    LocalDate last = parameters.date("to", to).orElse(first.plusDays(AvailabilityForecast.DAYS));
    if (last.isBefore(first)) {
      parameters.refuse("to", "must not lie before from");
    }
    parameters.check();
    enabled.require(PredictionType.DEMAND);
    return book.of(asked)
        .map(
            found ->
                found
                    .map(said -> said.between(first, last))
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemCode.NOT_FOUND, "No such rental class has tagged units")));
  }
}
