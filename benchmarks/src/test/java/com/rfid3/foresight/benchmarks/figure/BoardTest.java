package com.rfid3.foresight.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoardTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Board board = new Board(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void oneMissedLineFailsTheRun() {
    board.add(Figure.atLeast("fits", 120, 100));
    board.add(Figure.free("bias", -0.2));
    assertThat(board.exitCode()).isZero();
    board.add(Figure.atMost("seconds", 2.5, 2));
    board.add(Figure.atLeast("fits", 120, 100));
    assertThat(board.exitCode()).isEqualTo(1);
  }

  @Test
  void figuresAndRemarksArePrintedAsTheyCome() {
    board.say("a remark");
    board.add(new Figure("wql", 0.5, 0.25, "<= 1.01 x best", false));
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("# a remark", "wql: 0.5000, 0.2500, 2.000, <= 1.01 x best, short");
  }

  @Test
  void aLimitMayStandBesideAReference() {
    assertThat(Figure.atMostBeside("ready_s", 3, 4, 2).line())
        .isEqualTo("ready_s: 3.000, 4.000, 0.7500, <= 2.000, short");
  }

  @Test
  void aGoalIsReachedAtItsBound() {
    assertThat(Figure.atMost("x", 2, 2).reached()).isTrue();
    assertThat(Figure.atLeast("x", 2, 2).reached()).isTrue();
    assertThat(Figure.atLeast("x", Double.NaN, 2).reached()).isFalse();
  }
}
