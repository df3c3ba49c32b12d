package com.rfid3.foresight.localstack.shop;

import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;

/** Takes the rows of a demo shop one at a time, so that none needs to be kept. */
public interface ShopRows {

  /** A scan; first all scans come. */
  void scan(Scan scan);

  /** An item with a tag. */
  void item(RfidItem item);

  /** An item of the point of sale. */
  void posItem(PosItem item);

  /** A health alert. */
  void alert(HealthAlert alert);

  /** A point-of-sale contract; only if the plan asks for them. */
  void contract(PosContract contract);
}
