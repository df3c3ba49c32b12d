package com.rfid3.foresight.gateway.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a flag goes too far: past the same limit in each of the last slices, so that an outage that
 * is repaired meanwhile, which the fallback covers, pauses nothing.
 */
record GuardLimits(int slices, int leastAnswers, double errorShare, double slowShare) {

  static GuardLimits of(GuardSettings settings) {
    return new GuardLimits(
        settings.slices(), settings.leastAnswers(), settings.errorShare(), settings.slowShare());
  }

  /** Why the flag is to be paused; empty while it is not. The oldest slice comes first. */
  Optional<String> judge(List<Slice> history) {
    if (history.size() < slices) {
      return Optional.empty();
    }
    List<Slice> last = history.subList(history.size() - slices, history.size());
    if (last.stream().anyMatch(slice -> slice.answers() < leastAnswers)) {
      return Optional.empty();
    }
    if (last.stream().allMatch(slice -> slice.failedShare() > errorShare)) {
      return Optional.of(words("not live", last.getLast().failedShare(), errorShare));
    }
    return last.stream().allMatch(slice -> slice.slowShare() > slowShare)
        ? Optional.of(words("slow", last.getLast().slowShare(), slowShare))
        : Optional.empty();
  }

  private String words(String what, double share, double limit) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of its answers were %s, in each of the last %d looks; the limit is %.0f %%",
        share * 100,
        what,
        slices,
        limit * 100);
  }
}
