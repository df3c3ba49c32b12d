/** The figures of the legacy dashboard, with its formulas, from one pass over its tables. */
package com.rfid3.foresight.legacyinventory.summary;
