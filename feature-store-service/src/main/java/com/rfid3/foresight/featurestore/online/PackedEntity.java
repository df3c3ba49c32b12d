package com.rfid3.foresight.featurestore.online;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A packed value read where it lies, without an object per feature. Its layout has been checked.
 */
public final class PackedEntity {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int nameAt;
  private final int nameLength;

  PackedEntity(byte[] bytes, int nameAt, int nameLength) {
    this.bytes = bytes;
    this.nameAt = nameAt;
    this.nameLength = nameLength;
  }

  static long longAt(byte[] bytes, int index) {
    return (long) LONG.get(bytes, index);
  }

  static int shortAt(byte[] bytes, int index) {
    return Short.toUnsignedInt((short) SHORT.get(bytes, index));
  }

  /** The packed bytes; those of the entity's name are UTF-8. */
  public byte[] bytes() {
    return bytes;
  }

  public int nameAt() {
    return nameAt;
  }

  public int nameLength() {
    return nameLength;
  }

  /** Whether anything is known of the feature at a place. */
  public boolean isKnown(int place) {
    return bytes[at(place)] != OnlinePacking.MISSING;
  }

  /** Whether the feature at a place has a value. */
  public boolean isPresent(int place) {
    return bytes[at(place)] == OnlinePacking.PRESENT;
  }

  /** Value of the feature at a place, which must be present. */
  public double value(int place) {
    return Double.longBitsToDouble((long) LONG.get(bytes, at(place) + 1));
  }

  /** Since when it has been true, in epoch seconds. */
  public long eventSecond(int place) {
    return Integer.toUnsignedLong((int) INT.get(bytes, at(place) + 1 + Double.BYTES));
  }

  private int at(int place) {
    return nameAt + nameLength + place * OnlinePacking.FEATURE_BYTES;
  }
}
