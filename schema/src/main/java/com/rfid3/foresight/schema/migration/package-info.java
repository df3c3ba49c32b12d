/** Bringing the suite's tables, columns and accounts into being, step by step and repeatably. */
package com.rfid3.foresight.schema.migration;
