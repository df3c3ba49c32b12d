/** Labels for training, made once and truthfully. */
package com.rfid3.foresight.featurestore.label;
