/** The gateway beside nginx: throughput, CPU, latency and idle connections of both, in one run. */
package com.rfid3.foresight.benchmarks.gateway;
