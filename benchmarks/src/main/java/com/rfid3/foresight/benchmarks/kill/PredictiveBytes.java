package com.rfid3.foresight.benchmarks.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Readers at work, and when the last answer with a prediction in it arrived. */
final class PredictiveBytes implements AutoCloseable {
  private static final int READERS = 8;
  // Each reader asks some 40 times a second: 300 requests a second in all.
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> SIGNS =
      List.of("\"prediction_type\"", "\"predictive_analytics\":{", "\"type\":\"predictive\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong lastSeen = new AtomicLong();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final List<URI> reads;
  private volatile boolean closed;

  PredictiveBytes(List<URI> reads) {
    this.reads = reads;
    for (int reader = 0; reader < READERS; reader++) {
      int first = reader;
      readers.execute(() -> read(first));
    }
  }

  private void read(int first) {
    for (int turn = first; !closed; turn++) {
      readOne(reads.get(turn % reads.size()));
      pause(PAUSE);
    }
  }

  private void readOne(URI uri) {
    try {
      var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      var answer = client.send(request, BodyHandlers.ofString());
      answers.incrementAndGet();
      if (answer.statusCode() != 200) {
        failures.incrementAndGet();
      }
      if (SIGNS.stream().anyMatch(answer.body()::contains)) {
        lastSeen.accumulateAndGet(System.nanoTime(), Math::max);
      }
    } catch (IOException e) {
      failures.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** When the last one arrived, by {@link System#nanoTime}. */
  long lastSeen() {
    return lastSeen.get();
  }

  long answers() {
    return answers.get();
  }

  /** Answers that were not 200, and those that did not come. */
  long failures() {
    return failures.get();
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    readers.close();
    client.close();
  }
}
