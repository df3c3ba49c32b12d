package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import com.rfid3.foresight.prediction.outlook.RiskBoard;
import com.rfid3.foresight.prediction.outlook.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What stands in the table, where no single process made all of it. Blocking. */
@ApplicationScoped
class WhatStands {
  private static final int PAGE = 2_000;

  private final PredictionLedger ledger;
  private final StandingQueries queries;

  WhatStands(PredictionLedger ledger, StandingQueries queries) {
    this.ledger = ledger;
    this.queries = queries;
  }

  /** What stands on some types, as confirmed at a moment. */
  Standing of(Set<PredictionType> types, Instant at) {
    List<Draft> demand =
        types.contains(PredictionType.DEMAND) ? ledger.demand().await().indefinitely() : List.of();
    var risks = new RiskBoard();
    if (types.contains(PredictionType.MAINTENANCE)) {
      gather(risks);
    }
    return new Standing(types, demand, risks, at);
  }

  // Page by page: a chain's million risks need no more memory than a thousand.
  private void gather(RiskBoard risks) {
    List<Draft> page = queries.risksAfter("", PAGE).await().indefinitely();
    while (!page.isEmpty()) {
      page.forEach(risks::add);
      String last = page.getLast().prediction().target().id();
      page = queries.risksAfter(last, PAGE).await().indefinitely();
    }
  }
}
