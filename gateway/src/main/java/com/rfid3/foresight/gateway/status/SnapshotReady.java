package com.rfid3.foresight.gateway.status;

import com.rfid3.foresight.gateway.snapshot.InventorySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the inventory has been looked at. Whether it was found, and whether anything predicts,
 * is no reason to send nobody here: the answers say so themselves.
 */
@Readiness
@ApplicationScoped
class SnapshotReady implements HealthCheck {
  private final InventorySnapshot inventory;

  SnapshotReady(InventorySnapshot inventory) {
    this.inventory = inventory;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("inventory looked at")
        .status(inventory.looked())
        .withData("figures", inventory.latest().found().isPresent())
        .build();
  }
}
