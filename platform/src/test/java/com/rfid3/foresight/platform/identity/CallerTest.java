package com.rfid3.foresight.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"VIEWER", "PLANNER", "APPROVER", "ADMIN"})
  void aCallerSurvivesItsHeaders(Role role) {
    Caller caller = new Caller("key:counter", role, "3607");

    assertThat(CallerHeaders.read(CallerHeaders.of(caller)::get)).isEqualTo(caller);
  }

  @Test
  void nobodyIsAnonymous() {
    assertThat(CallerHeaders.read(name -> null)).isEqualTo(Caller.ANONYMOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "key:counter, emperor",
    "key:counter, ADMIN",
    "key:counter, ''",
    "'', admin",
    "key:counter, anonymous"
  })
  void whatDoesNotNameACallerWholeIsAnonymous(String id, String role) {
    Map<String, String> headers = new HashMap<>();
    headers.put(CallerHeaders.ID, id);
    headers.put(CallerHeaders.ROLE, role);

    assertThat(CallerHeaders.read(headers::get)).isEqualTo(Caller.ANONYMOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "VIEWER, VIEWER, true",
    "VIEWER, PLANNER, false",
    "PLANNER, APPROVER, false",
    "APPROVER, PLANNER, true",
    "ADMIN, APPROVER, true",
    "ANONYMOUS, VIEWER, false"
  })
  void eachRoleMayWhatTheOneBeforeItMay(Role held, Role needed, boolean may) {
    assertThat(held.isAtLeast(needed)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"'', 3607, true", "3607, 3607, true", "3607, 6800, false", "3607, '', false"})
  void aStoreBindsToItself(String bound, String asked, boolean may) {
    assertThat(new Caller("key:counter", Role.PLANNER, bound).mayUse(asked)).isEqualTo(may);
  }
}
