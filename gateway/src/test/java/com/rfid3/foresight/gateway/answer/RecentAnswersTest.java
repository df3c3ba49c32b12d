package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.SerializedString;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.gateway.answer.RecentAnswers.Made;
import com.rfid3.foresight.gateway.answer.RecentAnswers.Question;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSource;
import com.rfid3.foresight.platform.flags.FlagValue;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  private static final long REVISION = 118;
  private static final Question ASKED = question("/item/a", true);
  private static final PartStatus LIVE = PartStatus.live(5);

  // Somewhere before the overflow of the clock, which it must not notice.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  private final RecentAnswers recent = new RecentAnswers(new OneSecond(), nanos::get);

  @Test
  void whatWasJustAnsweredIsFound() {
    Made answer = made("one", LIVE);
    recent.hear(ASKED, answer);

    pass(Duration.ofMillis(499));
    assertThat(recent.find(ASKED, REVISION)).containsSame(answer);
    assertThat(recent.age(answer)).isEqualTo(Duration.ofMillis(499));
  }

  @Test
  void oneOfThoseWhoAskRenewsItAndTheOthersStillGetIt() {
    Made before = made("one", LIVE);
    recent.hear(ASKED, before);

    pass(Duration.ofMillis(500));
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
    assertThat(recent.find(ASKED, REVISION)).containsSame(before);
    Made after = made("two", LIVE);
    recent.hear(ASKED, after);
    assertThat(recent.find(ASKED, REVISION)).containsSame(after);
  }

  @Test
  void nothingIsSaidAgainPastItsTimeEvenIfNobodyRenewedIt() {
    recent.hear(ASKED, made("one", LIVE));
    pass(Duration.ofMillis(500));
    recent.find(ASKED, REVISION);

    pass(Duration.ofMillis(500));
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
  }

  @Test
  void whatWasMadeEarlierDoesNotReplaceWhatWasMadeLater() {
    Made slow = made("slow", LIVE);
    pass(Duration.ofMillis(10));
    Made quick = made("quick", LIVE);
    recent.hear(ASKED, quick);
    recent.hear(ASKED, slow);

    assertThat(recent.find(ASKED, REVISION)).containsSame(quick);
  }

  @Test
  void anotherRevisionOfTheFlagsEmptiesIt() {
    recent.hear(ASKED, made("one", LIVE));

    assertThat(recent.find(ASKED, REVISION + 1)).isEmpty();
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
    recent.hear(ASKED, made("late", LIVE));
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
    assertThat(recent.find(ASKED, REVISION + 1)).isEmpty();
  }

  @Test
  void whoHasOtherFlagsOrAsksSomethingElseIsNotAnswered() {
    recent.hear(ASKED, made("one", LIVE));

    assertThat(recent.find(question("/item/a", false), REVISION)).isEmpty();
    assertThat(recent.find(question("/item/b", true), REVISION)).isEmpty();
    assertThat(recent.find(question("/item/a", true), REVISION)).isPresent();
  }

  @Test
  void anAnswerThatLacksAPartIsNotKeptAndTakesOutTheOneBefore() {
    recent.hear(ASKED, made("one", LIVE));

    recent.hear(
        ASKED, made("two", new PartStatus(PartState.STALE, DegradedReason.TIMEOUT, 9_000L)));
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
  }

  @Test
  void aWriteTakesOutWhatWasAnsweredAndWhatWasBeingMade() {
    recent.hear(ASKED, made("before", LIVE));
    Made underWay = made("under way", LIVE);
    pass(Duration.ofMillis(1));
    assertThat(recent.isSinceWrite(underWay)).isTrue();
    recent.forget();

    assertThat(recent.isSinceWrite(underWay)).isFalse();
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
    recent.hear(ASKED, underWay);
    assertThat(recent.find(ASKED, REVISION)).isEmpty();
    pass(Duration.ofMillis(1));
    Made after = made("after", LIVE);
    recent.hear(ASKED, after);
    assertThat(recent.find(ASKED, REVISION)).containsSame(after);
  }

  @Test
  void whatIsOffIsWhole() {
    recent.hear(ASKED, made("off", PartStatus.off(DegradedReason.FLAG_OFF)));

    assertThat(recent.find(ASKED, REVISION)).isPresent();
  }

  @Test
  void itHoldsNoMoreThanItMay() {
    for (int item = 0; item < 400; item++) {
      recent.hear(question("/item/" + item, true), made("x".repeat(100), LIVE));
    }

    long found =
        IntStream.range(0, 400)
            .filter(i -> recent.find(question("/item/" + i, true), REVISION).isPresent())
            .count();
    assertThat(found).isLessThanOrEqualTo(1024 / 100);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private Made made(String data, PartStatus demand) {
    var status = new Parts().withInventory(LIVE).with("demand", demand).folded(REVISION);
    var version =
        new Version(new SerializedString(data), "\"tag\"", Composed.Beside.NOTHING, status);
    return new Made("item", version, ASKED.flags(), nanos.get());
  }

  private static Question question(String uri, boolean demand) {
    return new Question(
        uri, Map.of(Flag.DEMAND_FORECASTING_ENABLED, new FlagValue(demand, FlagSource.UNLEASH)));
  }

  private record OneSecond() implements RecentSettings {
    @Override
    public Duration keepFor() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration renewAfter() {
      return Duration.ofMillis(500);
    }

    @Override
    public long memoryBytes() {
      return 1024;
    }
  }
}
