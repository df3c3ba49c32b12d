package com.rfid3.foresight.localstack.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a new key is for, as it is told on the command line. */
final class KeyOptions {
  @Option(names = "--name", required = true, description = "Who it is for, as shown in the audit.")
  private String name;

  @Option(
      names = "--role",
      required = true,
      description = "viewer, planner, approver or admin; each may what the one before it may.")
  private String role;

  @Option(names = "--store", defaultValue = "", description = "The only store it may see.")
  private String store;

  @Option(names = "--segment", defaultValue = "", description = "Group for flags, such as beta.")
  private String segment;

  @Option(
      names = "--scope",
      split = ",",
      description = "Only these families of routes, such as alerts,planning.")
  private List<String> scopes = List.of();

  @Option(
      names = "--days",
      defaultValue = "365",
      description = "How long it is good; 0 for ever (default: ${DEFAULT-VALUE}).")
  private int days;

  KeyGrant grant(Clock clock) {
    return new KeyGrant(
        name,
        role,
        store,
        segment,
        scopes,
        days > 0 ? Optional.of(clock.instant().plus(Duration.ofDays(days))) : Optional.empty());
  }
}
