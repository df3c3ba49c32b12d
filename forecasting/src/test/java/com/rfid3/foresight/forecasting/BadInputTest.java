package com.rfid3.foresight.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.rfid3.foresight.forecasting.auto.AutoForecaster;
import com.rfid3.foresight.forecasting.backtest.Backtest;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.profile.SeriesProfile;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is an exception that names the series and, where there is one, the position. */
class BadInputTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.NEGATIVE_INFINITY;
  private static final Series TENTS = Series.ofCounts(3, 1, 4, 1, 5, 9, 2, 6).named("tents");
  private static final Series EMPTY = Series.of().named("tents");
  private static final Series UNSEEN = Series.of(NAN, NAN).named("tents");
  private static final AutoForecaster FAST = AutoForecaster.fast();

  /** What is wrong, where (-1: the whole series), and a word that the message must hold. */
  private record Wrong(String what, ThrowingCallable call, int position, String word) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Stream<Wrong> table() {
    return Stream.of(
        at("infinite", () -> TENTS.append(1, INFINITE), 9, "infinite"),
        at("negative count", () -> TENTS.append(-2), 8, "negative count -2"),
        at("read past the end", () -> TENTS.head(3).value(3), 3, "last of 3"),
        at("origin at 0", () -> Backtest.at(List.of(TENTS), 1, 0), 0, "before"),
        at("origin at the end", () -> Backtest.at(List.of(TENTS), 1, 8), 8, "after"),
        whole("no period", () -> TENTS.withPeriod(0), "period"),
        whole("negative period", () -> TENTS.withPeriod(7, -1), "-1"),
        whole("head too long", () -> TENTS.head(9), "first 9 of 8"),
        whole("negative head", () -> TENTS.head(-1), "first -1"),
        whole("horizon 0", () -> FAST.forecast(TENTS, 0), "horizon"),
        whole("negative horizon", () -> FAST.forecast(TENTS, -3), "-3"),
        whole("empty", () -> FAST.forecast(EMPTY, 2), "needs 1"),
        whole("nothing observed", () -> FAST.forecast(UNSEEN, 2), "needs 1"),
        whole("one bad of a panel", () -> FAST.forecastAll(List.of(clean(), EMPTY), 2), "needs 1"),
        whole("empty mean", () -> Methods.mean().fit(EMPTY), "mean needs 1"),
        whole("empty naive", () -> Methods.naive().fit(UNSEEN), "naive needs 1"),
        whole("one point drift", () -> Methods.drift().fit(TENTS.head(1)), "drift needs 2"),
        whole("short theta", () -> Methods.theta().fit(TENTS.head(1)), "theta needs 2"),
        whole("short ets", () -> Methods.ets().fit(TENTS.head(3)), "ets needs 4"),
        whole("short dotm", () -> Methods.dynamicTheta().fit(TENTS.head(3)), "dotm needs 4"),
        whole("gaps of nothing", () -> Gaps.filled(UNSEEN), "needs 1"),
        whole("profile of nothing", () -> SeriesProfile.of(EMPTY, 7), "needs 1"),
        whole("level 0", () -> FAST.forecast(TENTS, 1).quantile(0), "level"),
        whole("level 1", () -> FAST.forecast(TENTS, 1).quantile(1), "level"),
        whole("no level", () -> FAST.forecast(TENTS, 1).quantile(NAN), "level"));
  }

  private static Series clean() {
    return Series.ofCounts(1, 2, 3, 4).named("clean");
  }

  private static Wrong at(String what, ThrowingCallable call, int position, String word) {
    return new Wrong(what, call, position, word);
  }

  private static Wrong whole(String what, ThrowingCallable call, String word) {
    return new Wrong(what, call, -1, word);
  }

  @ParameterizedTest
  @MethodSource("table")
  void isNamed(Wrong wrong) {
    var complaint = catchThrowableOfType(SeriesException.class, wrong.call);
    assertThat(complaint).as(wrong.what).isNotNull().hasMessageContaining(wrong.word);
    assertThat(complaint.seriesId()).isEqualTo("tents");
    assertThat(complaint.position()).isEqualTo(wrong.position);
    assertThat(complaint).hasMessageStartingWith("series 'tents'");
  }
}
