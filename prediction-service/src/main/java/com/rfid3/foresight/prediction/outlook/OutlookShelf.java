package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** Outlooks kept ready per category and for the shop; the table behind them. */
@ApplicationScoped
public class OutlookShelf {
  private static final int SHOWN = 50;

  private final ReadyAnswers ready;
  private final PredictionLedger ledger;

  public OutlookShelf(ReadyAnswers ready, PredictionLedger ledger) {
    this.ready = ready;
    this.ledger = ledger;
  }

  void fill(@Observes Standing standing) {
    var categories = new HashSet<>(standing.risks().categories());
    categories.add(RiskBoard.ALL);
    standing.demand().stream()
        .map(draft -> draft.subject().category())
        .filter(category -> category != null)
        .forEach(categories::add);
    var outlooks = new HashMap<String, ShelvedOutlook>();
    for (String category : categories) {
      var view =
          new View(
              standing.types(),
              category,
              standing.demand(),
              standing.risks().of(category),
              standing.computedAt());
      outlooks.put(category, new ShelvedOutlook(standing.types(), OutlookRules.of(view)));
    }
    ready.put(ShelvedOutlook.KIND, outlooks).await().indefinitely();
  }

  /** The outlook of a category (empty for the shop) in the enabled types. */
  Uni<Outlook> outlook(String category, Set<PredictionType> enabled) {
    return ready
        .get(ShelvedOutlook.KIND, category, ShelvedOutlook.class)
        .map(shelved -> shelved.filter(outlook -> outlook.types().equals(enabled)))
        .chain(
            shelved ->
                shelved
                    .map(outlook -> Uni.createFrom().item(outlook.outlook()))
                    .orElseGet(() -> fromTable(category, enabled)));
  }

  private Uni<Outlook> fromTable(String category, Set<PredictionType> enabled) {
    return Uni.combine()
        .all()
        .unis(
            ledger.demand(),
            ledger.risks(category, SHOWN),
            ledger.riskSum(category),
            ledger.confirmedAt())
        .asTuple()
        .map(
            read ->
                OutlookRules.of(
                    new View(
                        enabled,
                        category,
                        read.getItem1(),
                        new Risks(RiskTotals.of(read.getItem3()), read.getItem2()),
                        read.getItem4())));
  }
}
