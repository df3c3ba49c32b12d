/** Prediction intervals from the errors a method made, and sampled futures that agree with them. */
package com.rfid3.foresight.forecasting.interval;
