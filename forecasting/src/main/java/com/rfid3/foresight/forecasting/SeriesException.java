package com.rfid3.foresight.forecasting;

/**
 * A series or a request that cannot be forecast; says which series and, where known, where in it.
 */
public final class SeriesException extends IllegalArgumentException {
  private static final int WHOLE_SERIES = -1;

  private final String seriesId;
  private final int position;

  /** A complaint about one observation; {@code position} counts from 0. */
  public SeriesException(String seriesId, int position, String complaint) {
    super("series '" + seriesId + "', position " + position + ": " + complaint);
    this.seriesId = seriesId;
    this.position = position;
  }

  /** A complaint about the series as a whole. */
  public SeriesException(String seriesId, String complaint) {
    super("series '" + seriesId + "': " + complaint);
    this.seriesId = seriesId;
    this.position = WHOLE_SERIES;
  }

  /** The id of the offending series. */
  public String seriesId() {
    return seriesId;
  }

  /** The offending position from 0, or -1 where the whole series is meant. */
  public int position() {
    return position;
  }
}
