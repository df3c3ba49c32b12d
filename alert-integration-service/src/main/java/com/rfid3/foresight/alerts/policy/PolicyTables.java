package com.rfid3.foresight.alerts.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What people have laid down, read whole. */
@ApplicationScoped
public class PolicyTables {
  private final SilenceTable silences;
  private final RuleTable rules;
  private final Clock clock;
  private volatile Policies current = Policies.NONE;

  PolicyTables(SilenceTable silences, RuleTable rules, Clock clock) {
    this.silences = silences;
    this.rules = rules;
    this.clock = clock;
  }

  /** All silences that are not over, and all rules in force. */
  public Uni<Policies> read() {
    return Uni.combine()
        .all()
        .unis(silences.notOver(clock.instant()), rules.inForce())
        .with(Policies::new)
        .invoke(read -> current = read);
  }

  /** What was read last. */
  public Policies current() {
    return current;
  }
}
