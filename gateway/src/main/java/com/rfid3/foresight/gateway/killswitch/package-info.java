/** Takes every prediction out of every answer, at once, and puts them back. */
package com.rfid3.foresight.gateway.killswitch;
