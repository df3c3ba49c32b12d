package com.rfid3.foresight.platform.flags;

import io.getunleash.ActivationStrategy;
import io.getunleash.Constraint;
import io.getunleash.FeatureToggle;
import io.getunleash.Operator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an Unleash flag could be on for anybody at all: services compute what somebody may see.
 * It errs on the side of computing. A flag is out of everybody's reach when it is switched off, or
 * when each of its strategies rolls out to 0 %, lists nobody, or asks for one of no values.
 */
final class FlagReach {
  private static final Set<String> SHARES = Set.of("rollout", "percentage");
  private static final Set<String> LISTS = Set.of("userIds", "hostNames", "IPs");

  private FlagReach() {}

  static boolean reachesSomebody(FeatureToggle toggle) {
    List<ActivationStrategy> strategies = toggle.getStrategies();
    boolean anyStrategy =
        strategies == null
            || strategies.isEmpty()
            || strategies.stream().anyMatch(FlagReach::mayHold);
    return toggle.isEnabled() && anyStrategy;
  }

  private static boolean mayHold(ActivationStrategy strategy) {
    boolean parametersAllow =
        strategy.getParameters() == null
            || strategy.getParameters().entrySet().stream()
                .allMatch(parameter -> allows(parameter.getKey(), parameter.getValue()));
    return parametersAllow && constraints(strategy).stream().allMatch(FlagReach::mayHold);
  }

  // The client leaves out what the server left out.
  private static List<Constraint> constraints(ActivationStrategy strategy) {
    return Optional.ofNullable(strategy.getConstraints()).orElse(List.of());
  }

  private static boolean allows(String parameter, String value) {
    String text = value == null ? "" : value.strip();
    if (SHARES.contains(parameter)) {
      return !text.equals("0");
    }
    return !LISTS.contains(parameter) || !text.isEmpty();
  }

  private static boolean mayHold(Constraint constraint) {
    boolean nobody = constraint.getOperator() == Operator.IN && constraint.getValues().isEmpty();
    return constraint.isInverted() || !nobody;
  }
}
