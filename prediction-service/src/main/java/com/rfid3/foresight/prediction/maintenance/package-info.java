/** The risk that an item will be seen to need service. */
package com.rfid3.foresight.prediction.maintenance;
