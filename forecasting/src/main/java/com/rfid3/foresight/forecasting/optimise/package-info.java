/** Small deterministic optimisers for fitting methods. */
package com.rfid3.foresight.forecasting.optimise;
