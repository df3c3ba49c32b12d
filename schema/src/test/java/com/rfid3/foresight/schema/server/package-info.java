/** Real database servers for the tests of this room, and a small shop on them. */
package com.rfid3.foresight.schema.server;
