/**
 * How the values of features are spread, whether they drift, and whether serving matches training.
 */
package com.rfid3.foresight.featurestore.quality;
