package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.AlertSettings;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One carrier per configured channel. A channel that cannot work stops the start, in words. */
@ApplicationScoped
class Carriers {
  private final Map<String, Carrier> all;

  Carriers(AlertSettings settings, Vertx vertx, ObjectMapper json, Clock clock) {
    Map<String, Carrier> made = new HashMap<>();
    settings
        .channels()
        .forEach(
            (name, channel) ->
                made.put(
                    name,
                    switch (channel.type()) {
                      case WEBHOOK -> webhook(name, channel, vertx, clock);
                      case EMAIL -> mail(name, channel, settings.smtp(), vertx, json);
                    }));
    this.all = Map.copyOf(made);
  }

  Map<String, Carrier> all() {
    return all;
  }

  private static Carrier webhook(
      String name, AlertSettings.Channel channel, Vertx vertx, Clock clock) {
    WebhookTarget target = new WebhookTarget(channel.url().orElseThrow(() -> missing(name, "url")));
    return new WebhookCarrier(vertx, target, channel.secret(), clock);
  }

  private static Carrier mail(
      String name,
      AlertSettings.Channel channel,
      AlertSettings.Smtp smtp,
      Vertx vertx,
      ObjectMapper json) {
    List<String> to = channel.to().orElseThrow(() -> missing(name, "to"));
    return new MailCarrier(MailClient.create(vertx, configOf(smtp)), json, smtp.from(), to);
  }

  static MailConfig configOf(AlertSettings.Smtp smtp) {
    MailConfig config =
        new MailConfig()
            .setHostname(smtp.host())
            .setPort(smtp.port())
            .setStarttls(StartTLSOptions.valueOf(smtp.startTls().name()))
            .setKeepAlive(false);
    smtp.user().ifPresent(config::setUsername);
    smtp.password().ifPresent(config::setPassword);
    return config.setLogin(smtp.user().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE);
  }

  private static IllegalArgumentException missing(String name, String member) {
    return new IllegalArgumentException(
        "foresight.alerts.channels." + name + "." + member + " must be set");
  }
}
