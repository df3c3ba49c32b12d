package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.alert.AlertList;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The merged list, page by page. */
@Path("/v1/alerts")
public class AlertListResource {
  private static final String AGE = "Age";

  private final AlertBoard board;
  private final SourceWatch watch;

  AlertListResource(AlertBoard board, SourceWatch watch) {
    this.board = board;
    this.watch = watch;
  }

  /** A page of the list, with the age of what it was merged from. Asks no database. */
  @GET
  @Operation(summary = "One page of the merged alerts, worst first")
  public RestResponse<AlertList> list(@BeanParam AlertParameters parameters) {
    AlertQuery query = AlertQuery.of(parameters);
    MergedList list = board.list().orElseThrow(AlertListResource::neverRead);
    AlertFreshness freshness = watch.freshness(list, board.visibility());
    return RestResponse.ResponseBuilder.ok(Pager.page(list, query, freshness))
        .header(AGE, freshness.ageMs() / 1000)
        .header(HttpHeaders.CACHE_CONTROL, "private")
        .build();
  }

  // An empty list would be taken for good news.
  private static ProblemException neverRead() {
    return new ProblemException(
        ProblemCode.SYSTEM_ERROR, "The alerts have not been read from the database yet");
  }
}
