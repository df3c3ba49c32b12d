/** What the overlay costs the pages that it stands on. */
package com.rfid3.foresight.benchmarks.overlay;
