/** On whose behalf the gateway calls. */
package com.rfid3.foresight.prediction.caller;
