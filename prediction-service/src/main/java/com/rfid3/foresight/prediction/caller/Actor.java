package com.rfid3.foresight.prediction.caller;

import jakarta.ws.rs.core.HttpHeaders;

/** Who asks, as the gateway says; it has decided already what they may do. */
public record Actor(String id) {
  /** Header that carries the id. */
  public static final String HEADER = "X-Foresight-Caller";

  private static final String ANONYMOUS = "anonymous";
  private static final int LONGEST = 255;

  /** The caller of a request. */
  public static Actor of(HttpHeaders headers) {
    String id = headers.getHeaderString(HEADER);
    boolean told = id != null && !id.isBlank();
    return new Actor(told ? id.strip().substring(0, Math.min(LONGEST, id.strip().length())) : ANONYMOUS);
  }
}
