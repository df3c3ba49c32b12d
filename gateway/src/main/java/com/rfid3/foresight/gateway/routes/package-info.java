/** The public routes as a table: who may call each, how often, who answers it, and what if not. */
package com.rfid3.foresight.gateway.routes;
