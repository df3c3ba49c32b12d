/** Rows written in bulk. */
package com.rfid3.foresight.featurestore.sql;
