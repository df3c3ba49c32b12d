/** Calls to what may fail: each behind a time budget, a retry, a breaker and a bulkhead. */
package com.rfid3.foresight.gateway.upstream;
