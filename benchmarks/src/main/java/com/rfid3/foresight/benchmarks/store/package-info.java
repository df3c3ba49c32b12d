/** The packaged feature store as a process of a trial. */
package com.rfid3.foresight.benchmarks.store;
