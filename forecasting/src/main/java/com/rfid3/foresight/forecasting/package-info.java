/** Time-series forecasting in plain Java: methods, intervals, backtests. */
package com.rfid3.foresight.forecasting;
