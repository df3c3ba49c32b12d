/** Scheduled work that runs once per slot however many replicas there are. */
package com.rfid3.foresight.platform.jobs;
