package com.rfid3.foresight.localstack.shop.jdbc;

/** The demo shop could not be written. */
public final class ShopWriteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShopWriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
