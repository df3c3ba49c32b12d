/** Who may pass to the suite's own routes: role, scope, store, forgery, limits. */
package com.rfid3.foresight.gateway.gate;
