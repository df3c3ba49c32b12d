/** What a prediction costs: read, scored, made in a run and learned. */
package com.rfid3.foresight.benchmarks.predictions;
