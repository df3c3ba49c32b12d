package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractHoldReader;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractStage;
import com.rfid3.foresight.legacyinventory.store.StoreCode;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What contracts hold now and in the days to come, as the point of sale has it at this moment. */
@ApplicationScoped
public class ContractSpans {
  private final ContractHoldReader holds;
  private final ShopTime shop;
  private final Clock clock;

  public ContractSpans(ContractHoldReader holds, ShopTime shop, Clock clock) {
    this.holds = holds;
    this.shop = shop;
    this.clock = clock;
  }

  /** Spans that hold units today or later. */
  public Uni<List<ContractSpan>> now() {
    return holds
        .from(shop.dateOf(clock.instant()))
        .map(
            found ->
                found.stream()
                    .map(
                        hold ->
                            new ContractSpan(
                                hold.itemNumber(),
                                StoreCode.of(hold.store()),
                                hold.stage() == ContractStage.RESERVED,
                                hold.from(),
                                hold.until(),
                                hold.units()))
                    .toList());
  }
}
