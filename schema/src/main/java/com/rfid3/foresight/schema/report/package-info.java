/** What a command found, in a form that a person reads: what, verdict, remedy. */
package com.rfid3.foresight.schema.report;
