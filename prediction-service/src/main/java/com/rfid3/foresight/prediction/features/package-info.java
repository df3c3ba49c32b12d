/** What the feature store says, and what happens when it does not answer. */
package com.rfid3.foresight.prediction.features;
