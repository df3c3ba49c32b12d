/** The overlay on legacy pages: two tags added while a page streams, and the files they name. */
package com.rfid3.foresight.gateway.overlay;
