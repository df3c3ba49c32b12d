/** The merged alert list, and the legacy alerts while it cannot be had. */
package com.rfid3.foresight.gateway.alerts;
