package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePasswordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "it's", "a\\b", "a;b", "a\"b", "a\nb"})
  void whatCouldLeaveTheStatementIsRefusedAndNotShown(String password) {
    assertThatThrownBy(() -> ServicePasswords.shared(password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("foresight_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p", "long and % odd & sign-rich: (fine)"})
  void othersAreTakenAndNotShown(String password) {
    var passwords = ServicePasswords.shared(password);
    assertThat(passwords.of(ServiceUser.ALERTS)).isEqualTo(password);
    assertThat(passwords.toString()).isEqualTo("passwords of " + passwords.byUser().keySet());
  }
}
