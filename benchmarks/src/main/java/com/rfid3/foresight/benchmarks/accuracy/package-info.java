/** Forecast accuracy on public panels, beside what reference implementations reach there. */
package com.rfid3.foresight.benchmarks.accuracy;
