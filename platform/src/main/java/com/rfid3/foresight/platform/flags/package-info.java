/** The plan's ten feature flags, their sources, and the kill switch above them. */
package com.rfid3.foresight.platform.flags;
