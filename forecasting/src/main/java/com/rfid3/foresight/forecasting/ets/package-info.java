/** Exponential smoothing in state-space form, with automatic choice of the form. */
package com.rfid3.foresight.forecasting.ets;
