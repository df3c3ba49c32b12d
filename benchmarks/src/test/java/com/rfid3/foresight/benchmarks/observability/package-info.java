/** Dashboards, rules and their pages against the metrics that there are. */
package com.rfid3.foresight.benchmarks.observability;
