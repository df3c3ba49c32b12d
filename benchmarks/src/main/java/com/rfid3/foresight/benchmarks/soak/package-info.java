/** Whether the suite stays as it is when it works for long. */
package com.rfid3.foresight.benchmarks.soak;
