/** What no run has covered yet, computed when it is asked for: a few at once, each once. */
package com.rfid3.foresight.prediction.ondemand;
