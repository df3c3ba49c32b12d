package com.rfid3.foresight.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One run of a job that is due: its name and the moment that it stands for, to the second. */
public record JobSlot(String job, Instant slot) {

  public JobSlot {
    slot = slot.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The slot of a regular job that a moment falls into: the same for every replica. */
  public static JobSlot regular(String job, Duration every, Instant now) {
    long step = Math.max(1, every.toSeconds());
    return new JobSlot(job, Instant.ofEpochSecond(now.getEpochSecond() / step * step));
  }

  /** A run that somebody asked for; {@code request} tells two in one second apart. */
  public static JobSlot onDemand(String job, String request, Instant now) {
    return new JobSlot(job + ":" + request, now);
  }

  /** The name of the job alone, however the run came about. */
  public String kind() {
    int request = job.indexOf(':');
    return request < 0 ? job : job.substring(0, request);
  }
}
