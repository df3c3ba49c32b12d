/** Items and rental classes as they are now. */
package com.rfid3.foresight.featurestore.state;
