/** Forecasts of classes, categories and the total that add up. */
package com.rfid3.foresight.forecasting.hierarchy;
