package com.rfid3.foresight.alerts.listing;

import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a read as they were sent; a member is null where none was. */
public class AlertParameters {
  @RestQuery String severity;
  @RestQuery String type;
  @RestQuery String status;
  @RestQuery String category;
  @RestQuery String store;
  @RestQuery String limit;
  @RestQuery String cursor;
}
