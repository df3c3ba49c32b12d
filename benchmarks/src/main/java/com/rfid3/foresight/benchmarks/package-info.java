/** Speed and accuracy, each printed beside its reference. */
package com.rfid3.foresight.benchmarks;
