package com.rfid3.foresight.benchmarks.figure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The figures of a run, printed as they come. */
public final class Board {
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  public Board(PrintStream out) {
    this.out = out;
  }

  public void add(Figure figure) {
    figures.add(figure);
    out.println(figure.line());
  }

  /** A remark between the figures. */
  public void say(String remark) {
    out.println("# " + remark);
  }

  /** 0 when every figure reached its goal, 1 when one is short. */
  public int exitCode() {
    return figures.stream().allMatch(Figure::reached) ? 0 : 1;
  }
}
