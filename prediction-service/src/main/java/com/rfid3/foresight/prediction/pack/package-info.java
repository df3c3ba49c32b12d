/** What is rented together. */
package com.rfid3.foresight.prediction.pack;
