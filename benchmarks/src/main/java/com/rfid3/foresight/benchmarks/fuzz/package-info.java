/** Requests drawn at random from the public document, and what the answers to them must be. */
package com.rfid3.foresight.benchmarks.fuzz;
