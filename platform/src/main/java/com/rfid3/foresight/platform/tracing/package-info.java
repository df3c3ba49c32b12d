/**
 * Traces: what a request does in which service and in which statement, where somebody gathers them.
 */
package com.rfid3.foresight.platform.tracing;
