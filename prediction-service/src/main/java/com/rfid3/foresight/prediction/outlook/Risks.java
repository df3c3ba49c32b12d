package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.prediction.ledger.Draft;
import java.util.List;

/** Item risks of a category or of the shop: all added up, and the gravest by themselves. */
record Risks(RiskTotals totals, List<Draft> gravest) {}
