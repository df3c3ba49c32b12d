/** The envelope of every public answer: state, reason, headers, revalidation. */
package com.rfid3.foresight.gateway.answer;
