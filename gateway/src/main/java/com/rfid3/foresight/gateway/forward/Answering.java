package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.gateway.answer.Answers;
import jakarta.enterprise.context.ApplicationScoped;

/** The ways in which a forwarded request is answered. */
@ApplicationScoped
class Answering {
  private final BodyReader bodies;
  private final KeptAnswers kept;
  private final ForwardedWrites writes;
  private final StreamRelay streams;
  private final Answers answers;

  Answering(
      BodyReader bodies,
      KeptAnswers kept,
      ForwardedWrites writes,
      StreamRelay streams,
      Answers answers) {
    this.bodies = bodies;
    this.kept = kept;
    this.writes = writes;
    this.streams = streams;
    this.answers = answers;
  }

  BodyReader bodies() {
    return bodies;
  }

  KeptAnswers kept() {
    return kept;
  }

  ForwardedWrites writes() {
    return writes;
  }

  StreamRelay streams() {
    return streams;
  }

  Answers answers() {
    return answers;
  }
}
