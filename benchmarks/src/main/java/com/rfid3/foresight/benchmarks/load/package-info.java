/** Load at a constant rate, free of coordinated omission. */
package com.rfid3.foresight.benchmarks.load;
