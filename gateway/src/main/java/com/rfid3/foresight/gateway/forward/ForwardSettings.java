package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.gateway.upstream.HopSettings;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and what a forwarded call may cost. */
@ConfigMapping(prefix = "foresight.gateway.forward")
public interface ForwardSettings {

  @Valid
  Service predictions();

  @Valid
  Service features();

  @Valid
  Service alerts();

  /** Longest wait for the answer to a write, which is not asked again. */
  Duration write();

  Duration connectTimeout();

  /** Bytes that the body of a call may have, unless it is streamed. */
  @Min(1024)
  int bodyBytes();

  /** Streams at once to one service. */
  @Min(1)
  int streams();

  /** Other calls at once to one service. */
  @Min(1)
  int connections();

  /** Calls that may wait for a connection; one more is refused at once. */
  @Min(1)
  int waiting();

  /** One service. */
  interface Service {
    URI url();

    @Valid
    HopSettings.Hop read();
  }
}
