/** What was answered, counted in the database, so that a rollout knows its phase's own shares. */
package com.rfid3.foresight.gateway.tally;
