/** Feature reads beside a bare Redis client doing the same, values written, and a full cycle. */
package com.rfid3.foresight.benchmarks.features;
