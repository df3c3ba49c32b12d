/** The tagged pieces of the demo shop: their tags, grades, wear and whereabouts. */
package com.rfid3.foresight.localstack.shop.fleet;
