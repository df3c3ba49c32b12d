package com.rfid3.foresight.featurestore.pointofsale;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.pointofsale.CheckedLine.Refusal;
import com.rfid3.foresight.legacyinventory.pointofsale.ContractLine;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCheckTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-06-01T12:00:00");

  // Contract and its status, contract date, due date, quantity, price; fields that do not hold.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "205, Closed, 2026-05-01T10:00, 2026-05-04T10:00, 3, 30.00, ''",
        "205, Closed, 2026-05-01T10:00, 2026-05-01T00:00, 3, -, ''",
        "205, Closed, 1926-05-01T10:00, 2026-05-04T10:00, 3, 30.00, contract_date",
        "205, Closed, 2027-05-01T10:00, -, 3, 30.00, contract_date",
        "205, Closed, 2026-06-02T10:00, -, 3, 30.00, ''",
        "205, Closed, -, -, 3, 30.00, contract_date",
        "205, Closed, 2026-05-01T10:00, 2026-04-04T10:00, 3, 30.00, due_date",
        "205, Closed, 2026-05-01T10:00, 2036-04-04T10:00, 3, 30.00, due_date",
        "205, Closed, 2026-05-01T10:00, -, 0, 30.00, qty",
        "205, Closed, 2026-05-01T10:00, -, -, 30.00, qty",
        "205, Closed, 2026-05-01T10:00, -, 3, -0.01, price",
        "205, QUOTE, 2026-05-01T10:00, -, 3, 30.00, status",
        "205, Reservation, 2026-07-01T10:00, -, 3, 30.00, status",
        "205, Booked, 2026-07-01T10:00, -, 0, 30.00, status|qty",
        "L12, Closed, 2026-05-01T10:00, -, 3, 30.00, contract_no",
        "Test, Void, 1926-05-01T10:00, -, 0, 30.00, contract_date|contract_no|status|qty",
      })
  void everyFieldThatDoesNotHoldIsNamed(
      String contract,
      String status,
      LocalDateTime date,
      LocalDateTime due,
      Integer quantity,
      BigDecimal price,
      String refused) {
    CheckedLine checked =
        new LineCheck(NOW)
            .check(
                new ContractLine(
                    7,
                    contract,
                    OptionalInt.empty(),
                    "003",
                    "63131",
                    quantity == null ? OptionalInt.empty() : OptionalInt.of(quantity),
                    new ContractLine.Terms(
                        Optional.ofNullable(date), Optional.ofNullable(due), OptionalInt.empty()),
                    new ContractLine.Amounts(Optional.ofNullable(price), Optional.empty()),
                    new ContractLine.Marks("RR", status, "")));

    List<String> fields = refused.isEmpty() ? List.of() : List.of(refused.split("\\|"));
    assertThat(checked.refusals()).extracting(Refusal::field).containsExactlyElementsOf(fields);
    assertThat(checked.kept()).isEqualTo(fields.isEmpty() || refused.equals("due_date"));
    assertThat(checked.dueDate().isPresent()).isEqualTo(fields.isEmpty() && due != null);
    assertThat(checked.number()).isEqualTo(-7);
  }
}
