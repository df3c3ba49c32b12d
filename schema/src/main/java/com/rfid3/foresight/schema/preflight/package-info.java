/** Looks at a database, changes nothing, and says what a migration of it would do. */
package com.rfid3.foresight.schema.preflight;
