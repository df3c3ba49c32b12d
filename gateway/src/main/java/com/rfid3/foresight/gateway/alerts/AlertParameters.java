package com.rfid3.foresight.gateway.alerts;

import jakarta.ws.rs.QueryParam;

/** The query parameters of the alerts read, as they were sent; null is one that was not. */
public class AlertParameters {
  @QueryParam("severity")
  String severity;

  @QueryParam("type")
  String type;

  @QueryParam("status")
  String status;

  @QueryParam("category")
  String category;

  @QueryParam("store")
  String store;

  @QueryParam("limit")
  String limit;

  @QueryParam("cursor")
  String cursor;
}
