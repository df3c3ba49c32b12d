package com.rfid3.foresight.localstack.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Room for what is built, downloaded and stored, and the right to write there. */
record DiskCheck(Path folder) implements Check {
  private static final long COMFORTABLE = 5_000;
  private static final long ENOUGH = 2_000;

  @Override
  public List<Finding> look() {
    try {
      return List.of(
          Files.isWritable(folder)
              ? judge(Files.getFileStore(folder).getUsableSpace() / 1_000_000)
              : Finding.bad("disk", folder + " is not writable", "use a folder of your own"));
    } catch (IOException e) {
      return List.of(Finding.bad("disk", folder + " cannot be read", e.toString()));
    }
  }

  Finding judge(long freeMegabytes) {
    var observed = freeMegabytes + " MB free at " + folder;
    if (freeMegabytes >= COMFORTABLE) {
      return Finding.good("disk", observed);
    }
    return freeMegabytes >= ENOUGH
        ? Finding.poor("disk", observed, "5 GB give room for larger shops and history")
        : Finding.bad("disk", observed, "free some: 2 GB are the least");
  }
}
