package com.rfid3.foresight.alerts.rule;

import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertRuleDraft;
import com.rfid3.foresight.contracts.alert.AlertRuleList;
import com.rfid3.foresight.contracts.alert.AlertRuleTrial;
import com.rfid3.foresight.contracts.alert.AlertRuleView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Rules about alerts, as data. */
@NeedsDatabase
@Path("/v1/alerts/rules")
public class RuleResource {
  private final Rules rules;

  RuleResource(Rules rules) {
    this.rules = rules;
  }

  /** All of them. */
  @GET
  @Operation(summary = "All rules about alerts")
  public Uni<AlertRuleList> list() {
    return rules.all();
  }

  /** What a rule would have done; keeps nothing. */
  @POST
  @Path("/preview")
  @Operation(summary = "Try a rule on what stands and on the history")
  public Uni<AlertRuleTrial> preview(AlertRuleDraft draft, @RestQuery String days) {
    return rules.preview(draft, days);
  }

  /** Keeps a new one. */
  @POST
  @ResponseStatus(201)
  @Operation(summary = "Lay down a rule")
  public Uni<AlertRuleView> create(AlertRuleDraft draft) {
    return rules.create(draft);
  }

  /** Changes one. */
  @PUT
  @Path("/{id}")
  @Operation(summary = "Change a rule")
  public Uni<AlertRuleView> replace(@RestPath String id, AlertRuleDraft draft) {
    return rules.replace(id, draft);
  }

  /** Takes one away. */
  @DELETE
  @Path("/{id}")
  @ResponseStatus(204)
  @Operation(summary = "Take a rule away")
  public Uni<Void> delete(@RestPath String id) {
    return rules.delete(id);
  }
}
