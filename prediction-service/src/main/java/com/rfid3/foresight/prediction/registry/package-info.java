/** Model versions with their backtest, in ml_model_performance. */
package com.rfid3.foresight.prediction.registry;
