/** Speed of the forecasting library on one core and on all. */
package com.rfid3.foresight.benchmarks.forecasting;
