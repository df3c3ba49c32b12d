/** True rates of the demo shop's trade, and the contracts drawn from them. */
package com.rfid3.foresight.localstack.shop.demand;
