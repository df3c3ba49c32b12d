package com.rfid3.foresight.localstack.rollout;

import java.time.Duration;
import java.util.List;

/** What can be measured of a running installation; each is measured when it is asked for. */
public interface Evidence {

  /** How the legacy system compares with what it was, and its speed with and without the suite. */
  record Legacy(List<String> differences, Duration direct, Duration through) {}

  /** What somebody without sign-in is shown, and what does not run. */
  record Strangers(List<String> unwell, List<String> openFlags, List<String> suiteBytes) {}

  /** Of the suite's own answers: all, server errors, those with an open part, those not live. */
  record Answers(long all, long errors, long open, long fallbacks) {
    double errorShare() {
      return all == 0 ? 0 : (double) errors / all;
    }

    double fallbackShare() {
      return open == 0 ? 0 : (double) fallbacks / open;
    }
  }

  /** Ratings that people gave to predictions. */
  record Feedback(long ratings, double mean) {}

  Legacy legacy();

  Strangers strangers();

  Answers answers();

  Feedback feedback();
}
