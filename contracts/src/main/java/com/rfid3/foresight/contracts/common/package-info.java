/** What more than one service speaks of: the answer envelope, problems, severities. */
package com.rfid3.foresight.contracts.common;
