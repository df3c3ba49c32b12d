/** What a caller who is bound to one store may name and change. */
package com.rfid3.foresight.prediction.scope;
