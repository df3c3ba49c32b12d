/** How fast alerts are taken in, merged, ranked and paged, beside a plain linear rescan. */
package com.rfid3.foresight.benchmarks.alerts;
