/** How the grade of an item will hold. */
package com.rfid3.foresight.prediction.quality;
