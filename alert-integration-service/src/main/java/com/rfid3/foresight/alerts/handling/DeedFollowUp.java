package com.rfid3.foresight.alerts.handling;

import com.rfid3.foresight.alerts.identity.AlertId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;

/** What else follows from a deed. */
public interface DeedFollowUp {

  /** Keeps what is to follow, in the transaction that keeps the deed. */
  Uni<Void> with(SqlClient client, List<AlertId> alerts, Deed deed, Instant now);

  /** Carries it out after the deed is kept. Never fails: what does is tried again later. */
  Uni<Void> after();
}
