package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.PredictiveStatus;
import java.time.Duration;

/** An answer that was just written: the event by which others watch how it goes. */
public record Answered(String read, PredictiveStatus status, Duration took) {}
