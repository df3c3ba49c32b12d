package com.rfid3.foresight.prediction.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.prediction.HighDemand;
import com.rfid3.foresight.contracts.prediction.MaintenanceEntry;
import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Drafts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlookRulesTest {
  private static final Set<PredictionType> BOTH =
      EnumSet.of(PredictionType.DEMAND, PredictionType.MAINTENANCE);

  private final List<Draft> demand =
      List.of(
          Drafts.demand(TargetKind.TOTAL, "total", 45),
          Drafts.demand(TargetKind.CATEGORY, "Tables", 30),
          Drafts.demand(TargetKind.CATEGORY, "Tents", 70),
          Drafts.shortage("1", "Tables", 30, 0.5),
          Drafts.shortage("2", "Tents", 30, 0.1));
  private final List<Draft> risks =
      List.of(
          Drafts.risk("a", "Tents", 0.5),
          Drafts.risk("b", "Tents", 0.2),
          Drafts.risk("c", "Tables", 0.4));

  @Test
  void theShopSumsUp() {
    Outlook shop = outlook(BOTH, "");

    assertThat(shop.analytics().demandForecast().next30Days().predictedDemand()).isEqualTo(50);
    assertThat(shop.insights().predictedDemand30Days().upper()).isEqualTo(62);
    assertThat(shop.insights().classesAtRisk()).isEqualTo(1);
    assertThat(shop.insights().itemsNeedingService30Days()).isEqualTo(1);
    assertThat(shop.insights().highPriorityAlerts()).isEqualTo(3);
    assertThat(shop.analytics().businessImpact()).isCloseTo(170, within(1e-9));
    assertThat(shop.missing()).isEmpty();
  }

  @Test
  void whatIsAtStakeWeighsInTheConfidence() {
    double weighted = (0.5 * 50 + 0.1 * 10 + 0.5 * 50 + 0.2 * 20 + 0.4 * 40) / 170;

    assertThat(outlook(BOTH, "").analytics().predictionConfidence())
        .isCloseTo(weighted, within(1e-4));
  }

  @Test
  void onlyRisingCategoriesAreHighDemand() {
    assertThat(outlook(BOTH, "").analytics().demandForecast().highDemandItems())
        .containsExactly(new HighDemand("Tables", 20, 0.6));
  }

  @Test
  void aCategorySpeaksOfItselfAlone() {
    Outlook tents = outlook(BOTH, "Tents");

    assertThat(tents.insights().classesAtRisk()).isZero();
    assertThat(tents.analytics().maintenanceSchedule())
        .extracting(MaintenanceEntry::itemId)
        .containsExactly("a", "b");
    assertThat(tents.analytics().demandForecast().highDemandItems()).isEmpty();
  }

  @Test
  void aTypeThatIsOffIsNeitherToldNorMissed() {
    Outlook risksOnly = outlook(EnumSet.of(PredictionType.MAINTENANCE), "");

    assertThat(risksOnly.analytics().demandForecast()).isNull();
    assertThat(risksOnly.insights().predictedDemand30Days()).isNull();
    assertThat(risksOnly.missing()).isEmpty();
  }

  @Test
  void anEnabledTypeWithoutANumberSaysWhy() {
    Outlook unknown = outlook(EnumSet.allOf(PredictionType.class), "Napkins");

    assertThat(unknown.missing())
        .containsEntry(PredictionType.DEMAND, DegradedReason.INSUFFICIENT_DATA)
        .containsEntry(PredictionType.MAINTENANCE, DegradedReason.INSUFFICIENT_DATA)
        .containsKey(PredictionType.PRICING);
    assertThat(unknown.analytics().predictionConfidence()).isNull();
  }

  @Test
  void ofAnotherStoreNothingIsKnown() {
    assertThat(OutlookRules.unknownStore(BOTH, Drafts.NOW).missing())
        .containsOnlyKeys(PredictionType.DEMAND, PredictionType.MAINTENANCE);
  }

  private Outlook outlook(Set<PredictionType> types, String category) {
    var board = new RiskBoard();
    risks.forEach(board::add);
    return OutlookRules.of(new View(types, category, demand, board.of(category), Drafts.NOW));
  }
}
