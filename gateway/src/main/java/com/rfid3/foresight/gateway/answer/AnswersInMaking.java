package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.gateway.answer.RecentAnswers.Made;
import com.rfid3.foresight.gateway.answer.RecentAnswers.Question;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Answers that are being made: whoever asks the same meanwhile, with the same flags, waits for the
 * one on its way, so that a crowd before a cold answer costs one.
 */
@ApplicationScoped
class AnswersInMaking {
  private final ConcurrentMap<Question, Uni<Made>> underWay = new ConcurrentHashMap<>();

  /** The answer on its way, or a new one; failed as its making fails. */
  Uni<Made> join(Question question, Supplier<Uni<Made>> making) {
    return underWay.computeIfAbsent(question, asked -> begun(asked, making)).emitOn(here());
  }

  private Uni<Made> begun(Question question, Supplier<Uni<Made>> making) {
    return Uni.createFrom()
        .deferred(() -> making.get())
        .onTermination()
        .invoke(() -> underWay.remove(question))
        .memoize()
        .indefinitely();
  }

  // Each goes on where it came from: its request id and its connection are there.
  private static Executor here() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : task -> context.runOnContext(turn -> task.run());
  }
}
