/** A real Unleash server with its PostgreSQL, and its admin API. */
package com.rfid3.foresight.localstack.unleash;
