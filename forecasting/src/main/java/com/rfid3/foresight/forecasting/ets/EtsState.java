package com.rfid3.foresight.forecasting.ets;

/** Level, trend and season between two observations; moved in place by {@link EtsFilter}. */
final class EtsState {
  double level;
  double trend;

  /** Effects by place; {@link #place} is that of the next observation. */
  final double[] season;

  int place;

  EtsState(double level, double trend, double[] season, int place) {
    this.level = level;
    this.trend = trend;
    this.season = season;
    this.place = place;
  }

  void moveTo(double nextLevel, double nextTrend, int nextPlace) {
    level = nextLevel;
    trend = nextTrend;
    place = nextPlace;
  }

  EtsState copy() {
    return new EtsState(level, trend, season.clone(), place);
  }

  void takeFrom(EtsState other) {
    moveTo(other.level, other.trend, other.place);
    System.arraycopy(other.season, 0, season, 0, season.length);
  }
}
