/** All predictions that concern one item. */
package com.rfid3.foresight.prediction.item;
