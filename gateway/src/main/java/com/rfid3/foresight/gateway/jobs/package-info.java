/** The job histories of all services in one list. */
package com.rfid3.foresight.gateway.jobs;
