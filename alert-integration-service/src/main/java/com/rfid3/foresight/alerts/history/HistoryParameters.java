package com.rfid3.foresight.alerts.history;

import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a look into the history as they were sent; a member is null where none was. */
public class HistoryParameters {
  @RestQuery("alert_id")
  String alertId;

  @RestQuery("item_id")
  String itemId;

  @RestQuery String category;
  @RestQuery String store;
  @RestQuery String kind;
  @RestQuery String actor;
  @RestQuery String what;
  @RestQuery String severity;
  @RestQuery String from;
  @RestQuery String to;
  @RestQuery String limit;
  @RestQuery String cursor;
}
