/** Models grown at night or on demand, in a process of their own; champions and challengers. */
package com.rfid3.foresight.prediction.training;
