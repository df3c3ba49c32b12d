/** The point-of-sale side of the demo shop: its item rows, contracts and lines. */
package com.rfid3.foresight.localstack.shop.pos;
