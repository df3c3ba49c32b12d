package com.rfid3.foresight.localstack.server;

/** A server that could not be prepared, started or reached; the message says why, for people. */
public final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerFailure(String message) {
    super(message);
  }

  public ServerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
