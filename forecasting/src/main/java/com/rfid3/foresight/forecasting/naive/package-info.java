/** The baselines: last value, last season, drift and window mean. */
package com.rfid3.foresight.forecasting.naive;
