package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.SerializedString;
import com.rfid3.foresight.gateway.answer.RecentAnswers.Made;
import com.rfid3.foresight.gateway.answer.RecentAnswers.Question;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersInMakingTest {
  private static final Question ASKED = new Question("/item/a", Map.of());
  private static final Made ANSWER =
      new Made(
          "item",
          new Version(
              new SerializedString("{}"),
              "\"tag\"",
              Composed.Beside.NOTHING,
              new Parts().folded(118)),
          Map.of(),
          0);

  private final AnswersInMaking making = new AnswersInMaking();
  private final List<UniEmitter<? super Made>> begun = new ArrayList<>();

  @Test
  void whoAsksMeanwhileWaitsForTheOneOnItsWay() {
    var first = ask(ASKED);
    var second = ask(ASKED);
    assertThat(begun).hasSize(1);

    begun.getFirst().complete(ANSWER);
    first.assertCompleted().assertItem(ANSWER);
    second.assertCompleted().assertItem(ANSWER);
  }

  @Test
  void somethingElseIsMadeBesideIt() {
    ask(ASKED);
    ask(new Question("/item/b", Map.of()));

    assertThat(begun).hasSize(2);
  }

  @Test
  void aFailureIsThatOfAllWhoWaited() {
    var first = ask(ASKED);
    var second = ask(ASKED);

    begun.getFirst().fail(new IllegalStateException("gone"));
    first.assertFailedWith(IllegalStateException.class, "gone");
    second.assertFailedWith(IllegalStateException.class, "gone");
  }

  @Test
  void whatIsDoneIsMadeAnewNextTime() {
    ask(ASKED);
    begun.getFirst().complete(ANSWER);
    var later = ask(ASKED);
    assertThat(begun).hasSize(2);
    begun.getLast().fail(new IllegalStateException("gone"));

    later.assertFailed();
    ask(ASKED).assertNotTerminated();
    assertThat(begun).hasSize(3);
  }

  @Test
  void whoGoesAwayDoesNotTakeTheAnswerFromTheOthers() {
    var gone = ask(ASKED);
    var waiting = ask(ASKED);
    gone.cancel();

    begun.getFirst().complete(ANSWER);
    waiting.assertCompleted().assertItem(ANSWER);
  }

  private UniAssertSubscriber<Made> ask(Question question) {
    return making
        .join(question, () -> Uni.createFrom().emitter(begun::add))
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }
}
