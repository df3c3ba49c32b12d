/** The verbs of {@code ./foresight schema}. */
package com.rfid3.foresight.schema.command;
