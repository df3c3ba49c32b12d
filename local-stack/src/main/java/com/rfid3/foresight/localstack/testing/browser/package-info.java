/** A real browser for tests and measurements of pages. */
package com.rfid3.foresight.localstack.testing.browser;
