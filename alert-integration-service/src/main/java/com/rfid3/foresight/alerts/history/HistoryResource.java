package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertHistory;
import com.rfid3.foresight.contracts.alert.AlertNoise;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of alerts. */
@NeedsDatabase
@Path("/v1/alerts/history")
public class HistoryResource {
  private final History history;

  HistoryResource(History history) {
    this.history = history;
  }

  /** A page of changes, newest first. */
  @GET
  @Operation(summary = "What became of alerts, newest first")
  public Uni<AlertHistory> page(@BeanParam HistoryParameters parameters) {
    return history.page(HistoryQuery.of(parameters));
  }

  /** The same changes as one table, at most 100,000. */
  @GET
  @Path("/export")
  @Produces("text/csv")
  @Operation(summary = "The history as comma-separated values")
  public Multi<String> export(@BeanParam HistoryParameters parameters) {
    return history.export(HistoryQuery.of(parameters));
  }

  /** What the merge spared people. */
  @GET
  @Path("/noise")
  @Operation(summary = "How many alerts nobody had to look at")
  public Uni<AlertNoise> noise(@RestQuery String days) {
    return history.noise(days);
  }
}
