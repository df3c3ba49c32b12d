/** What every workload of the deployment must hold to, so that a new one cannot forget it. */
package com.rfid3.foresight.benchmarks.deployment;
