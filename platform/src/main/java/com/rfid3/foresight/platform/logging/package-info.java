/** What every service's log leaves out. */
package com.rfid3.foresight.platform.logging;
