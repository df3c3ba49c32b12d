package com.rfid3.foresight.benchmarks.observability;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a protobuf message that have a length: texts, bytes and messages within it. */
record Fields(Map<Integer, List<byte[]>> byNumber) {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int WITH_LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  static Fields of(byte[] message) {
    Map<Integer, List<byte[]>> found = new HashMap<>();
    var bytes = ByteBuffer.wrap(message);
    while (bytes.hasRemaining()) {
      long key = varint(bytes);
      switch ((int) key & 7) {
        case VARINT -> varint(bytes);
        case EIGHT_BYTES -> bytes.position(bytes.position() + 8);
        case FOUR_BYTES -> bytes.position(bytes.position() + 4);
        case WITH_LENGTH -> {
          var value = new byte[(int) varint(bytes)];
          bytes.get(value);
          found.computeIfAbsent((int) (key >>> 3), number -> new ArrayList<>()).add(value);
        }
        default -> throw new IllegalArgumentException("no protobuf: field type " + (key & 7));
      }
    }
    return new Fields(found);
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** All values of a field, in order. */
  List<byte[]> all(int number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /** All messages in a field. */
  List<Fields> messages(int number) {
    return all(number).stream().map(Fields::of).toList();
  }

  /** The value of a field, empty where it has none. */
  byte[] one(int number) {
    return all(number).stream().findFirst().orElse(new byte[0]);
  }
}
