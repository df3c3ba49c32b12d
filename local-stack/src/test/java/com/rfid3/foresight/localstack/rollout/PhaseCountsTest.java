package com.rfid3.foresight.localstack.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.testing.FreshDatabase;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PhaseCountsTest {
  private static final Instant BEGAN = Instant.parse("2026-02-01T10:00:30Z");

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @BeforeAll
  static void whatHappened() {
    TestDatabase database = DATABASE.get();
    database.execute(
        "USE `" + database.suite() + "`",
        """
        INSERT INTO answer_tally (`minute`, what, times) VALUES
          ('2026-02-01 09:59:00', 'answers', 1000), ('2026-02-01 10:00:00', 'answers', 5),
          ('2026-02-01 10:01:00', 'answers', 7), ('2026-02-01 10:01:00', 'overlay_errors', 2)
        """,
        """
        INSERT INTO restock_decision (prediction_id, target_id, action, actor, decided_at) VALUES
          (1, '100', 'approve', 'ann', '2026-01-31 10:00:00'),
          (2, '100', 'modify', 'ann', '2026-02-02 10:00:00'),
          (3, '200', 'reject', 'ann', '2026-02-02 10:00:00'),
          (4, '300', 'approve', 'ann', '2026-02-09 10:00:00')
        """,
        """
        INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
          target_id, probability, held, content, recorded_at) VALUES
          ('outcome', '2026-02-05', 1, 'restock', 'rental_class', '100', 0.8, 1, '{}', '2026-02-05'),
          ('outcome', '2026-02-05', 3, 'restock', 'rental_class', '200', 0.8, 1, '{}', '2026-02-05'),
          ('outcome', '2026-02-05', 4, 'demand', 'rental_class', '300', 0.8, 1, '{}', '2026-02-05'),
          ('outcome', '2026-02-05', 5, 'demand', 'rental_class', '100', 0.8, 0, '{}', '2026-02-05'),
          ('outcome', '2026-01-05', 6, 'restock', 'rental_class', '100', 0.8, 1, '{}', '2026-01-05'),
          ('outcome', '2026-02-05', 7, 'maintenance', 'item', 'A', 0.3, 1, '{}', '2026-02-05'),
          ('outcome', '2026-02-05', 8, 'maintenance', 'item', 'B', 0.1, 1, '{}', '2026-02-05'),
          ('outcome', '2026-02-05', 9, 'maintenance', 'item', 'C', 0.9, 0, '{}', '2026-02-05')
        """,
        """
        INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
          target_id, content, recorded_at) VALUES
          ('feedback', '2026-01-20', 1, 'demand', 'item', 'A', '{"rating":1}', '2026-01-20'),
          ('feedback', '2026-02-05', 1, 'demand', 'item', 'A', '{"rating":4}', '2026-02-05'),
          ('feedback', '2026-02-06', 2, 'demand', 'item', 'B', '{"rating":5}', '2026-02-06')
        """);
  }

  @Test
  void answersCountFromTheMinuteInWhichThePhaseBegan() {
    assertThat(new PhaseCounts(DATABASE.get().installation()).tally(BEGAN))
        .isEqualTo(Map.of("answers", 12L, "overlay_errors", 2L));
  }

  @Test
  void worthIsWhatWasDecidedAndCameTrueSince() {
    var business = new PhaseCounts(DATABASE.get().installation()).business(BEGAN);

    assertThat(business.accepted()).isEqualTo(new Evidence.Share(2, 3));
    // Ordered for before it was seen: not class 200, rejected, nor 300, ordered too late.
    assertThat(business.shortagesAvoided()).isEqualTo(new Evidence.Share(1, 3));
    assertThat(business.serviceInTime()).isEqualTo(new Evidence.Share(1, 2));
  }

  @Test
  void ratingsAreThoseSince() {
    assertThat(new PhaseCounts(DATABASE.get().installation()).feedback(BEGAN))
        .isEqualTo(new Evidence.Feedback(2, 4.5));
  }
}
