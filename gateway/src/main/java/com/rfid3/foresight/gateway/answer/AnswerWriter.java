package com.rfid3.foresight.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.PredictiveStatus;
import com.rfid3.foresight.platform.web.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Writes a composed answer: 200 with its envelope, or 304 where the caller has this version. */
@ApplicationScoped
class AnswerWriter {
  // Private to the browser and asked again each time: what a flag takes out must not live on there.
  private static final String CACHING = "private, no-cache";

  private final ObjectMapper json;
  private final Clock clock;

  AnswerWriter(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  RestResponse<byte[]> write(Composed answer, PredictiveStatus status, String ifNoneMatch) {
    try {
      String data = json.writeValueAsString(answer.data());
      String tag = EntityTag.of(data, status);
      return EntityTag.matches(ifNoneMatch, tag)
          ? headed(ResponseBuilder.create(Status.NOT_MODIFIED), tag)
          : headed(ResponseBuilder.ok(body(answer, data, status), MediaType.APPLICATION_JSON), tag);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Our own records can be written", unwritable);
    }
  }

  /** Any value in the envelope, for an answer that is no version of anything: that of a write. */
  byte[] enveloped(Object data, PredictiveStatus status) {
    try {
      return body(new Composed(data, new Parts()), json.writeValueAsString(data), status);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Our own records can be written", unwritable);
    }
  }

  private byte[] body(Composed answer, String data, PredictiveStatus status)
      throws JsonProcessingException {
    return json.writeValueAsBytes(
        new Envelope(
            answer.beside().success(),
            data,
            answer.beside().enhancedFeatures(),
            answer.beside().fallbackReason(),
            clock.instant(),
            RequestId.current(),
            status));
  }

  private static RestResponse<byte[]> headed(ResponseBuilder<byte[]> response, String tag) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, CACHING)
        .build();
  }
}
