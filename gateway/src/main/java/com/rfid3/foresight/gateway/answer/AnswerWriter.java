package com.rfid3.foresight.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
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

  /** What an answer says, and its name. */
  Version version(Composed answer, PredictiveStatus status) {
    try {
      String data = json.writeValueAsString(answer.data());
      String tag = EntityTag.of(data, status);
      return new Version(new SerializedString(data), tag, answer.beside(), status);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Our own records can be written", unwritable);
    }
  }

  RestResponse<byte[]> write(Version answer, String ifNoneMatch) {
    return EntityTag.matches(ifNoneMatch, answer.tag())
        ? headed(ResponseBuilder.create(Status.NOT_MODIFIED), answer.tag())
        : headed(ResponseBuilder.ok(body(answer), MediaType.APPLICATION_JSON), answer.tag());
  }

  /** Any value in the envelope, for an answer that is no version of anything: that of a write. */
  byte[] enveloped(Object data, PredictiveStatus status) {
    return body(version(new Composed(data, new Parts()), status));
  }

  private byte[] body(Version answer) {
    try {
      return json.writeValueAsBytes(
          new Envelope(
              answer.beside().success(),
              new RawValue(answer.data()),
              answer.beside().enhancedFeatures(),
              answer.beside().fallbackReason(),
              clock.instant(),
              RequestId.current(),
              answer.status()));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Our own records can be written", unwritable);
    }
  }

  private static RestResponse<byte[]> headed(ResponseBuilder<byte[]> response, String tag) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, CACHING)
        .build();
  }
}
