package com.rfid3.foresight.localstack.shop.history;

/**
 * The contract a scan is made for; both empty where there is none.
 *
 * @param contract number, {@code L…} for the laundry, {@code Test} for trials
 * @param client who has it
 */
record Paper(String contract, String client) {

  static final Paper NONE = new Paper("", "");
}
