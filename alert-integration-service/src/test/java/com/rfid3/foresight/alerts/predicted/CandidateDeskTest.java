package com.rfid3.foresight.alerts.predicted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateDeskTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:30:00Z");
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final String GOOD =
      """
      {"source": "predictive_analytics", "kind": "service_due", "prediction_type": "maintenance",
       "fingerprint_of": ["maintenance", "item", "TAG/1"], "target_kind": "item",
       "target_id": "TAG/1", "rental_class": "63131", "severity": "high",
       "message": "Needs <b>service</b>", "probability": 0.51239, "expected_loss": 12.345,
       "prediction_id": 7, "observed_at": "2026-01-31T10:00:00.123456789Z"}
      """;

  private final CandidateDesk desk = new CandidateDesk(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void goodCandidateIsRoundedAsItsColumnsKeepIt() {
    Proposal proposal = only(GOOD);

    assertThat(proposal.weight().confidence()).hasValue(0.5124);
    assertThat(proposal.weight().expectedLoss()).hasValue(12.35);
    assertThat(proposal.observedAt()).isEqualTo("2026-01-31T10:00:00.123456Z");
    assertThat(proposal.aim().subject().item()).isEqualTo("TAG/1");
    assertThat(proposal.wording().message()).isEqualTo("Needs <b>service</b>");
  }

  @Test
  void spellingOfTheTagDoesNotMakeAnotherAlert() {
    assertThat(only(GOOD.replace("TAG/1", "tag/1 ")).fingerprint())
        .isEqualTo(only(GOOD).fingerprint())
        .isNotEqualTo(only(GOOD.replace("TAG/1", "TAG/2")).fingerprint());
  }

  @Test
  void withoutFingerprintPartsTheTargetTellsAlertsApart() {
    String bare = GOOD.replace("\"maintenance\", \"item\", \"TAG/1\"", "");

    assertThat(only(bare).fingerprint())
        .isNotEqualTo(only(bare.replace("TAG/1", "TAG/2")).fingerprint());
  }

  @Test
  void everythingWrongIsNamed() {
    Candidates checked =
        desk.check(
            List.of(
                read(GOOD),
                read(
                    """
                    {"source": "", "kind": "k", "target_kind": "item", "target_id": "A",
                     "message": "m", "probability": 1.5, "expected_loss": -1,
                     "store": "a store far too long", "observed_at": "2026-01-31T11:00:00Z"}
                    """)));

    assertThat(checked.proposals()).hasSize(1);
    assertThat(checked.violations())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "[1].source",
            "[1].severity",
            "[1].probability",
            "[1].expected_loss",
            "[1].store",
            "[1].observed_at");
  }

  @Test
  void nullInTheListIsNamed() {
    List<AlertCandidate> candidates = new ArrayList<>();
    candidates.add(null);

    assertThat(desk.check(candidates).violations())
        .extracting(Violation::field)
        .containsExactly("[0]");
  }

  private Proposal only(String json) {
    return desk.check(List.of(read(json))).proposals().getFirst();
  }

  private static AlertCandidate read(String json) {
    try {
      return JSON.readValue(json, AlertCandidate.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
