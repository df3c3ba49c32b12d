/** Items as predictions see them: the class they belong to, and when one was last predicted. */
package com.rfid3.foresight.legacyinventory.prediction;
