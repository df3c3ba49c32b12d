package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.InspectionFlow;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.featurestore.pointofsale.LineLabels;
import com.rfid3.foresight.platform.web.Parameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** Labels for training, one JSON object per line. */
@Path("/v1/labels")
@Produces(RestMediaType.APPLICATION_NDJSON)
@Blocking
public class LabelResource {
  private static final Set<String> WITNESSES = Set.of(Witness.SCANS.wire(), Witness.LINES.wire());

  private final Labels labels;
  private final LineLabels priced;
  private final JsonLines lines;

  LabelResource(Labels labels, LineLabels priced, JsonLines lines) {
    this.labels = labels;
    this.priced = priced;
    this.lines = lines;
  }

  @GET
  @Path("turns")
  @APIResponseSchema(WeeklyTurns.class)
  @Operation(summary = "Weekly turns per rental class, by class and week")
  public StreamingOutput turns(@QueryParam("from") String from) {
    Parameters parameters = new Parameters();
    var first = parameters.date("from", from);
    parameters.check();
    return lines.of(labels.turns(first));
  }

  @GET
  @Path("service-exposures")
  @APIResponseSchema(ServiceExposure.class)
  @Operation(summary = "Every customer turn and what was seen of the item next")
  public StreamingOutput exposures() {
    return lines.of(labels.exposures());
  }

  @GET
  @Path("inspection-flow")
  @APIResponseSchema(InspectionFlow.class)
  @Operation(summary = "Every customer turn as a time to inspection or laundry, with censoring")
  public StreamingOutput flows() {
    return lines.of(labels.flows());
  }

  @GET
  @Path("grades")
  @APIResponseSchema(GradeSpan.class)
  @Operation(summary = "Every span of one grade of every item, with the turns made in it")
  public StreamingOutput grades() {
    return lines.of(labels.grades());
  }

  @GET
  @Path("baskets")
  @APIResponseSchema(Basket.class)
  @Operation(summary = "What went out on each customer contract, by rental class")
  public StreamingOutput baskets(@QueryParam("witness") String witness) {
    Parameters parameters = new Parameters();
    var chosen = parameters.choice("witness", witness, WITNESSES);
    parameters.check();
    boolean ofLines = chosen.filter(Witness.LINES.wire()::equals).isPresent();
    return lines.of(ofLines ? priced.baskets() : labels.scannedBaskets());
  }

  @GET
  @Path("prices")
  @APIResponseSchema(PricedWeek.class)
  @Operation(summary = "Units and prices per class, store and week, from point-of-sale lines")
  public StreamingOutput prices(@QueryParam("from") String from) {
    Parameters parameters = new Parameters();
    var first = parameters.date("from", from);
    parameters.check();
    return lines.of(priced.prices(first.orElse(LocalDate.of(1995, 1, 2))));
  }
}
