package com.rfid3.foresight.benchmarks.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends reads in turn at a constant rate, whether or not earlier ones were answered, until closed.
 * Only for servers on this machine.
 */
public final class ConstantRate implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(35);

  private final List<Read> reads;
  private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService pacer = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Instant started = Instant.now();
  private final long stepNanos;
  private long sent;

  private ConstantRate(List<Read> reads, int perSecond) {
    this.reads = List.copyOf(reads);
    this.stepNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Starts at once. {@code perSecond} is the rate over all reads together, 1 to 10,000. */
  public static ConstantRate start(List<Read> reads, int perSecond) {
    var load = new ConstantRate(reads, perSecond);
    var unused =
        load.pacer.scheduleAtFixedRate(load::send, 0, load.stepNanos, TimeUnit.NANOSECONDS);
    return load;
  }

  /** All answers so far, in the order in which they came. */
  public List<Sample> samples() {
    return List.copyOf(samples);
  }

  /** The answers that came since they were last taken; they are forgotten here. */
  public List<Sample> take() {
    List<Sample> taken = new ArrayList<>();
    for (Sample next = samples.poll(); next != null; next = samples.poll()) {
      taken.add(next);
    }
    return taken;
  }

  private void send() {
    Read read = reads.get((int) (sent % reads.size()));
    Instant due = started.plusNanos(stepNanos * sent++);
    var request = HttpRequest.newBuilder(read.uri()).timeout(PATIENCE).build();
    var unused =
        client
            .sendAsync(request, BodyHandlers.ofString())
            .handle(
                (answer, failure) ->
                    samples.add(
                        failure == null
                            ? sample(read, due, answer.statusCode(), answer.body())
                            : sample(read, due, 0, failure.toString())));
  }

  private static Sample sample(Read read, Instant due, int status, String body) {
    return new Sample(read.name(), due, Duration.between(due, Instant.now()), status, body);
  }

  /** Stops sending and waits for what is still under way. */
  @Override
  public void close() {
    pacer.shutdown();
    client.close();
  }
}
