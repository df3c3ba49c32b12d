/** The feature store against a legacy application at its worst, and against being killed. */
package com.rfid3.foresight.benchmarks.storm;
