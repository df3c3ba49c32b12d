package com.rfid3.foresight.gateway.passthrough;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the legacy application is, and how the gateway talks to it. */
@ConfigMapping(prefix = "foresight.gateway.legacy")
public interface PassThroughSettings {

  URI url();

  Duration connectTimeout();

  /** Longest wait for a free connection while all are in use. */
  Duration queueTimeout();

  /** Longest wait for the head of an answer to a GET, HEAD or OPTIONS. */
  Duration readTimeout();

  /** The same for every other method. */
  Duration writeTimeout();

  /** Longest silence within a body that the legacy application sends. */
  Duration silence();

  /** Longest silence within a body that the caller sends. */
  Duration uploadSilence();

  /** Below the time after which the legacy server closes an idle connection. */
  Duration keepAlive();

  @Min(1)
  int connections();

  /** Requests that may wait for a connection. */
  @Min(1)
  int waiting();

  /** While this file is there, everything is passed through. */
  Optional<Path> onlyWhile();
}
