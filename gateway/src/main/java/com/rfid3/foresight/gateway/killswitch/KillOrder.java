package com.rfid3.foresight.gateway.killswitch;

/** An order to throw the switch: which way, why, and by whom. */
record KillOrder(boolean engaged, String reason, String actor, String requestId) {}
