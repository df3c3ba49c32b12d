package com.rfid3.foresight.prediction.ondemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final List<CompletableFuture<String>> begun = new ArrayList<>();
  private final Turnstile turnstile = new Turnstile(2, 1);

  private CompletableFuture<String> come() {
    return turnstile
        .pass(
            () -> {
              begun.add(new CompletableFuture<>());
              return begun.getLast();
            })
        .toCompletableFuture();
  }

  @Test
  void twoGoInOneWaitsAndTheFourthIsRefused() {
    var first = come();
    var second = come();
    var third = come();
    var fourth = come();
    assertThat(begun).hasSize(2);
    assertThat(second).isNotDone();
    assertThatThrownBy(fourth::join).hasCauseInstanceOf(Overloaded.class);

    begun.getFirst().complete("done");
    assertThat(first).isCompletedWithValue("done");
    assertThat(begun).hasSize(3);
    begun.get(2).complete("third");
    assertThat(third).isCompletedWithValue("third");
  }

  @Test
  void whatFailsMakesRoomToo() {
    var first = come();
    var others = List.of(come(), come());
    begun.getFirst().completeExceptionally(new IllegalStateException("no"));
    assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(begun).hasSize(3);
    assertThat(others).noneMatch(CompletableFuture::isDone);
    CompletionStage<String> failing =
        new Turnstile(1, 0)
            .pass(
                () -> {
                  throw new IllegalArgumentException("at once");
                });
    assertThatThrownBy(() -> failing.toCompletableFuture().join())
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  /** {@code true} comes, {@code false} ends the oldest computation under way. */
  @Property
  void neverMoreAtOnceThanMayAndNobodyIsForgotten(
      @ForAll @IntRange(min = 1, max = 4) int abreast,
      @ForAll @IntRange(max = 4) int waiting,
      @ForAll @Size(max = 60) List<Boolean> steps) {
    var under = new ArrayList<CompletableFuture<Integer>>();
    var told = new ArrayList<CompletableFuture<Integer>>();
    var gate = new Turnstile(abreast, waiting);
    int refused = 0;
    for (boolean comes : steps) {
      if (comes) {
        var outcome =
            gate.<Integer>pass(
                    () -> {
                      under.add(new CompletableFuture<>());
                      return under.getLast();
                    })
                .toCompletableFuture();
        refused += outcome.isCompletedExceptionally() ? 1 : 0;
        told.add(outcome);
      } else {
        under.stream()
            .filter(each -> !each.isDone())
            .findFirst()
            .ifPresent(each -> each.complete(1));
      }
      assertThat(under.stream().filter(each -> !each.isDone()).count())
          .isLessThanOrEqualTo(abreast);
    }
    for (int i = 0; i < under.size(); i++) {
      under.get(i).complete(1);
    }
    assertThat(told).allMatch(CompletableFuture::isDone);
    assertThat(under).hasSize(told.size() - refused);
  }
}
