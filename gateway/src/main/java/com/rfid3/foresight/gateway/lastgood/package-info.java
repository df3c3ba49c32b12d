/** The last known good answers, in memory and in Redis, with their age. */
package com.rfid3.foresight.gateway.lastgood;
