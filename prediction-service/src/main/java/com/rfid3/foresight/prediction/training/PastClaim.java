package com.rfid3.foresight.prediction.training;

import java.util.function.DoubleUnaryOperator;

/**
 * A claim on one target as it would have been made on an earlier day, and what came of it.
 *
 * @param row the target's values on that day
 * @param reach the probability of the claim, from the event's probability in one case
 * @param held whether it held
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: a row of a matrix.
public record PastClaim(double[] row, DoubleUnaryOperator reach, boolean held) {}
