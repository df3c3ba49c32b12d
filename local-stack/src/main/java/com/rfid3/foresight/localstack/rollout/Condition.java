package com.rfid3.foresight.localstack.rollout;

/**
 * One thing that was measured and the limit it is held to.
 *
 * @param measured as people read it
 */
public record Condition(String name, boolean holds, String measured, String limit) {

  /** As the launcher prints it. */
  public String line() {
    return "  %-5s %-34s %s (%s)".formatted(holds ? "ok" : "NO", name, measured, limit);
  }
}
