package com.rfid3.foresight.prediction.ondemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private final List<CompletableFuture<String>> begun = new ArrayList<>();
  private final SingleFlight<String, String> flights = new SingleFlight<>();

  private CompletableFuture<String> ask(String key) {
    return flights
        .of(
            key,
            () -> {
              begun.add(new CompletableFuture<>());
              return begun.getLast();
            })
        .toCompletableFuture();
  }

  @Test
  void whoAsksMeanwhileGetsWhatComesOfTheFirst() {
    var first = ask("a");
    var second = ask("a");
    var other = ask("b");
    assertThat(begun).hasSize(2);
    assertThat(flights.waiting("a")).isEqualTo(2);
    begun.getFirst().complete("x");
    assertThat(flights.waiting("a")).isZero();
    assertThat(first).isCompletedWithValue("x");
    assertThat(second).isCompletedWithValue("x");
    assertThat(other).isNotDone();
  }

  @Test
  void afterItsEndItIsComputedAgain() {
    var first = ask("a");
    begun.getFirst().completeExceptionally(new IllegalStateException("once"));
    assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
    var second = ask("a");
    begun.getLast().complete("y");
    assertThat(second).isCompletedWithValue("y");
    assertThat(begun).hasSize(2);
  }

  @Test
  void whoGivesUpTakesNothingFromTheOthers() {
    var first = ask("a");
    var second = ask("a");
    first.cancel(true);
    begun.getFirst().complete("z");
    assertThat(second).isCompletedWithValue("z");
  }
}
