/** The pages in a real browser, over the whole suite as {@code ./foresight up} starts it. */
package com.rfid3.foresight.benchmarks.pages;
