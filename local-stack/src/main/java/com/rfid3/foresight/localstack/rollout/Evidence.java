package com.rfid3.foresight.localstack.rollout;

import java.time.Duration;
import java.time.Instant;
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

  /** Pages on which the overlay began, and those on which it failed. */
  record Overlay(long pages, long errors) {
    double errorShare() {
      return pages == 0 ? 0 : (double) errors / pages;
    }
  }

  /** Ratings that people gave to predictions. */
  record Feedback(long ratings, double mean) {}

  /** So many of so many. */
  record Share(long of, long all) {
    double value() {
      return all == 0 ? 0 : (double) of / all;
    }
  }

  /**
   * What predictions were worth.
   *
   * @param accepted decisions on recommendations that took them, as they were or modified
   * @param shortagesAvoided settled claims of a shortage that held and had been ordered for
   * @param serviceInTime items that were seen to need service and had been flagged before
   */
  record Business(Share accepted, Share shortagesAvoided, Share serviceInTime) {}

  Legacy legacy();

  Strangers strangers();

  /** Since a moment. */
  Answers answers(Instant since);

  /** Since a moment. */
  Overlay overlay(Instant since);

  /** Since a moment. */
  Feedback feedback(Instant since);

  /** Since a moment. */
  Business business(Instant since);
}
