package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Series;
import java.util.List;

/**
 * Series that are forecast from the same origins.
 *
 * @param origins numbers of known observations
 */
record Panel(String name, List<Series> series, int horizon, List<Integer> origins) {}
