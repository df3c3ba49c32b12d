/** What only people know and the data lack, with its author and history. */
package com.rfid3.foresight.prediction.planning;
