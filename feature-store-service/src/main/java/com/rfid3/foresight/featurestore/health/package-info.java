/** Whether the feature store can answer. */
package com.rfid3.foresight.featurestore.health;
