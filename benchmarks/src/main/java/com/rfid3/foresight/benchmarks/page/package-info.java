/** The page of all figures: what was run last, where and when. */
package com.rfid3.foresight.benchmarks.page;
