/** Takes out all that the suite added, and nothing else. */
package com.rfid3.foresight.schema.rollback;
