/** One pipeline from exception to problem, request ids, and parameters checked all at once. */
package com.rfid3.foresight.platform.web;
