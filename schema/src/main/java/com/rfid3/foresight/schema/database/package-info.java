/** The database server the suite is installed on, and talking to it. */
package com.rfid3.foresight.schema.database;
