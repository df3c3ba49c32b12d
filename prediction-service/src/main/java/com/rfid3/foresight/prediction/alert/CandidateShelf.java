package com.rfid3.foresight.prediction.alert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.cache.ReadyAnswers;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import com.rfid3.foresight.prediction.outlook.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Candidates kept ready; the table behind them. */
@ApplicationScoped
public class CandidateShelf {
  private static final String KIND = "alerts";
  private static final String ALL = "candidates";
  private static final int PROPOSED = 1_000;

  private final ReadyAnswers ready;
  private final PredictionLedger ledger;
  private final CandidateRules rules;
  private final RefusedModels refused;

  public CandidateShelf(
      ReadyAnswers ready,
      PredictionLedger ledger,
      OutlookSettings settings,
      RefusedModels refused) {
    this.refused = refused;
    this.ready = ready;
    this.ledger = ledger;
    this.rules = new CandidateRules(settings.store());
  }

  void fill(@Observes Standing standing) {
    var statements = new ArrayList<Draft>(standing.demand());
    statements.addAll(standing.risks().pressing());
    var candidates = rules.of(statements, standing.computedAt());
    ready.put(KIND, Map.of(ALL, candidates)).await().indefinitely();
  }

  /** The candidates of the enabled types, gravest first. */
  Uni<List<AlertCandidate>> candidates(Set<PredictionType> enabled) {
    return ready
        .getList(KIND, ALL, AlertCandidate.class)
        .chain(found -> found.map(list -> Uni.createFrom().item(list)).orElseGet(this::fromTable))
        .map(
            list ->
                Stream.concat(
                        refused.now().stream(),
                        list.stream().filter(each -> enabled.contains(each.predictionType())))
                    .toList());
  }

  private Uni<List<AlertCandidate>> fromTable() {
    return Uni.combine()
        .all()
        .unis(ledger.demand(), ledger.risks("", PROPOSED), ledger.confirmedAt())
        .asTuple()
        .map(
            read -> {
              var statements = new ArrayList<Draft>(read.getItem1());
              statements.addAll(read.getItem2());
              return rules.of(statements, read.getItem3());
            });
  }
}
