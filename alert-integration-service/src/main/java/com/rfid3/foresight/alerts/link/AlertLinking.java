package com.rfid3.foresight.alerts.link;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.legacyinventory.alert.AlertLink;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertLinks;
import com.rfid3.foresight.legacyinventory.alert.LinkChange;
import com.rfid3.foresight.legacyinventory.reload.ReloadWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Fills the link columns of legacy alerts, a few rows at a time and never while the legacy
 * application reloads its tables. What fails is tried again in the next cycle.
 */
@ApplicationScoped
public class AlertLinking {
  private static final Logger LOG = Logger.getLogger(AlertLinking.class);

  private final LegacyAlertLinks links;
  private final ReloadWatch reloads;
  private final AlertBoard board;
  private final int atMost;

  AlertLinking(
      LegacyAlertLinks links, ReloadWatch reloads, AlertBoard board, AlertSettings settings) {
    this.links = links;
    this.reloads = reloads;
    this.board = board;
    this.atMost = settings.linksPerCycle();
  }

  /** Brings the columns in line with the merged list; says how many rows changed. */
  public Uni<Integer> pass() {
    if (atMost == 0 || board.visibility().whyNothing().isPresent()) {
      return Uni.createFrom().item(0);
    }
    return reloads
        .underWay()
        .chain(busy -> busy ? Uni.createFrom().item(0) : write())
        .onFailure()
        .invoke(failure -> LOG.infof("Linking is put off: %s", failure.getMessage()))
        .onFailure()
        .recoverWithItem(0);
  }

  private Uni<Integer> write() {
    return links
        .standing()
        .map(this::plan)
        .chain(changes -> changes.isEmpty() ? Uni.createFrom().item(0) : links.apply(changes));
  }

  private List<LinkChange> plan(Map<Long, AlertLink> standing) {
    return board
        .list()
        .map(
            list ->
                new LinkPlan(board.sources().orElseThrow())
                    .changes(list.alerts(), standing, atMost))
        .orElse(List.of());
  }
}
