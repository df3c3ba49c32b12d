/** The suite that runs on this machine: its processes, and copies of them. */
package com.rfid3.foresight.benchmarks.running;
