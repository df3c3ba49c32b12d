/** The overlay and the page of predictions in a real Chromium, through the gateway. */
package com.rfid3.foresight.gateway.browser;
