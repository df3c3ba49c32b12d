/** Features of one entity, from the fastest place that has them. */
package com.rfid3.foresight.featurestore.serving;
