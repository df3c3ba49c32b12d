package com.rfid3.foresight.alerts.silence;

import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.SilenceDraft;
import com.rfid3.foresight.contracts.alert.SilenceList;
import com.rfid3.foresight.contracts.alert.SilencePreview;
import com.rfid3.foresight.contracts.alert.SilenceView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Silences and maintenance windows. They mark and fold alerts, and hide none. */
@NeedsDatabase
@Path("/v1/silences")
public class SilenceResource {
  private final Silences silences;

  SilenceResource(Silences silences) {
    this.silences = silences;
  }

  /** Those that are not over. */
  @GET
  @Operation(summary = "Silences that hold or will hold")
  public Uni<SilenceList> list() {
    return silences.notOver().map(SilenceList::new);
  }

  /** One of them, over or not. */
  @GET
  @Path("/{id}")
  @Operation(summary = "One silence")
  public Uni<SilenceView> one(@RestPath String id) {
    return silences.find(id);
  }

  /** What a silence would fold now; keeps nothing. */
  @POST
  @Path("/preview")
  @Operation(summary = "What a silence would fold now")
  public SilencePreview preview(SilenceDraft draft) {
    return silences.preview(draft);
  }

  /** Keeps a new one. */
  @POST
  @ResponseStatus(201)
  @Operation(summary = "Fold matching alerts for a time")
  public Uni<SilenceView> create(SilenceDraft draft) {
    return silences.create(draft);
  }

  /** Rewords, moves or extends one. */
  @PUT
  @Path("/{id}")
  @Operation(summary = "Change a silence")
  public Uni<SilenceView> replace(@RestPath String id, SilenceDraft draft) {
    return silences.replace(id, draft);
  }

  /** Ends one now; its row stays. */
  @DELETE
  @Path("/{id}")
  @ResponseStatus(204)
  @Operation(summary = "End a silence now")
  public Uni<Void> end(@RestPath String id) {
    return silences.end(id);
  }
}
