package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.util.List;

/** Sends messages as mail; the message id is made of the key, so that a repetition is known. */
final class MailCarrier implements Carrier {
  private final MailClient client;
  private final ObjectMapper json;
  private final String from;
  private final List<String> to;

  MailCarrier(MailClient client, ObjectMapper json, String from, List<String> to) {
    this.client = client;
    this.json = json;
    this.from = from;
    this.to = List.copyOf(to);
  }

  @Override
  public Uni<Outcome> carry(Parcel parcel) {
    MailMessage message;
    try {
      message = message(parcel);
    } catch (JsonProcessingException | IllegalArgumentException unreadable) {
      return Uni.createFrom().item(new Outcome.Refused("the message cannot be put into words"));
    }
    return Uni.createFrom()
        .<Outcome>emitter(
            emitter ->
                client
                    .sendMail(message)
                    .onSuccess(done -> emitter.complete(new Outcome.Delivered()))
                    .onFailure(failure -> emitter.complete(judge(failure))));
  }

  private MailMessage message(Parcel parcel) throws JsonProcessingException {
    JsonNode payload = json.readTree(parcel.payload());
    MailText text = payload.has("digest") ? MailText.given(payload) : MailText.ofAlert(payload);
    return new MailMessage()
        .setFrom(from)
        .setTo(to)
        .setSubject(text.subject())
        .setText(text.plain())
        .setHtml(text.html())
        .addHeader("Message-ID", "<" + parcel.idempotencyKey() + "@foresight>")
        .addHeader("X-Foresight-Idempotency-Key", parcel.idempotencyKey());
  }

  /** A server that says no for good refuses the message; one that says not now is away. */
  static Outcome judge(Throwable failure) {
    if (failure instanceof SMTPException refused && refused.isPermanent()) {
      return new Outcome.Refused("the mail server answered " + refused.getReplyCode());
    }
    return new Outcome.Away(failure.getClass().getSimpleName());
  }
}
