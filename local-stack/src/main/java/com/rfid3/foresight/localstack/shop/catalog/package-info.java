/** What the demo shop owns by kind: categories, rental classes, names and prices. */
package com.rfid3.foresight.localstack.shop.catalog;
