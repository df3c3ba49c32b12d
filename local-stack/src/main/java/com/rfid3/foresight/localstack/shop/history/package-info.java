/** The scans that trade, laundry, stock-taking and human error leave behind. */
package com.rfid3.foresight.localstack.shop.history;
