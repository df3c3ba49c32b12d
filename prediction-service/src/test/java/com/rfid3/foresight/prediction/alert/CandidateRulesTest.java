package com.rfid3.foresight.prediction.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateRulesTest {
  private final CandidateRules rules = new CandidateRules("8101");

  @Test
  void onlyWhatIsPressingIsProposedGravestFirst() {
    var candidates =
        of(
            Drafts.risk("a", "Tents", 0.1),
            Drafts.risk("b", "Tents", 0.3),
            Drafts.risk("c", "Tents", 0.8),
            Drafts.shortage("1", "Tables", 30, 0.5));

    assertThat(candidates)
        .extracting(AlertCandidate::severity)
        .containsExactly(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM);
    assertThat(candidates)
        .extracting(AlertCandidate::kind)
        .containsExactly("service_need", "shortage", "service_need");
  }

  @Test
  void theHorizonsOfAClassMakeOneAlertAndTheMorePressingSpeaks() {
    var candidates =
        of(Drafts.shortage("1", "Tables", 7, 0.9), Drafts.shortage("1", "Tables", 30, 0.25));

    assertThat(candidates).singleElement().matches(each -> each.probability() == 0.9);
  }

  @Test
  void theSameTroubleHasTheSameFingerprintWhateverItsProbability() {
    assertThat(of(Drafts.shortage("1", "Tables", 7, 0.9)).getFirst().fingerprintOf())
        .isEqualTo(of(Drafts.shortage("1", "Tables", 30, 0.3)).getFirst().fingerprintOf());
  }

  @Test
  void thatACategoryGrowsIsNoTrouble() {
    assertThat(of(Drafts.demand(TargetKind.CATEGORY, "Tables", 10))).isEmpty();
  }

  private List<AlertCandidate> of(Draft... drafts) {
    return rules.of(List.of(drafts), Drafts.NOW);
  }
}
