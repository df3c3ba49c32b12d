/** What a benchmark prints: a figure beside its reference and its goal. */
package com.rfid3.foresight.benchmarks.figure;
