/** Rolling-origin evaluation of forecasters, with scores and their baseline. */
package com.rfid3.foresight.forecasting.backtest;
