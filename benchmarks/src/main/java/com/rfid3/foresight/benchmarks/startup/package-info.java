/** How long each service takes to be ready, and how much memory it holds. */
package com.rfid3.foresight.benchmarks.startup;
