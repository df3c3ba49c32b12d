package com.rfid3.foresight.localstack.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one process that runs the suite of a folder; the kernel frees it after a crash. */
final class SuiteLock implements AutoCloseable {
  private final FileChannel channel;

  private SuiteLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, unless another process runs the suite. */
  static Optional<SuiteLock> take(SuiteFolder folder) {
    try {
      Files.createDirectories(folder.state());
      var channel =
          FileChannel.open(
              folder.state().resolve("suite.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new SuiteLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isHeld(SuiteFolder folder) {
    var lock = take(folder);
    lock.ifPresent(SuiteLock::close);
    return lock.isEmpty();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
