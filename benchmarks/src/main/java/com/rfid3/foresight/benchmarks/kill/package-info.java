/** How long after an order to switch predictions off the last predictive byte comes. */
package com.rfid3.foresight.benchmarks.kill;
