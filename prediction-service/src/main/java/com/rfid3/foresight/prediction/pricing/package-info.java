/** What another price would do: so far, what is missing to say it. */
package com.rfid3.foresight.prediction.pricing;
