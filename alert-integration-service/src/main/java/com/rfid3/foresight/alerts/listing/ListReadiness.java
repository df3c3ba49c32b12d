package com.rfid3.foresight.alerts.listing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once there is a list to show; an outage after that changes nothing. */
@Readiness
@ApplicationScoped
public class ListReadiness implements HealthCheck {
  private final AlertBoard board;

  ListReadiness(AlertBoard board) {
    this.board = board;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("merged alerts");
    return board
        .list()
        .map(list -> answer.up().withData("listed", list.alerts().size()))
        .orElseGet(answer::down)
        .build();
  }
}
