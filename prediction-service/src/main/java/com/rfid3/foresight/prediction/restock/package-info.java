/** How much of what is consumed to order. */
package com.rfid3.foresight.prediction.restock;
