/** Exponential smoothing with fixed or fitted parameters. */
package com.rfid3.foresight.forecasting.smoothing;
