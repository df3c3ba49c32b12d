/** Flyway migrations and the commands around them: preflight to verify. */
package com.rfid3.foresight.schema;
