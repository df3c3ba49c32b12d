package com.rfid3.foresight.benchmarks.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final String REPORT =
      """
      26910:
      DefNew     total 39296K, used 2048K [0x00000000f0000000, 0x00000000f2aa0000)
       eden space 34944K,   5% used [0x00000000f0000000, 0x00000000f01f0)
      Tenured    total 87424K, used 51200K [0x00000000f5550000, 0x00000000faab0000)
        the space 87424K,  58% used [0x00000000f5550000, 0x00000000f8750000)
      Metaspace  used 70144K, committed 71168K, reserved 1114112K
      """;

  @Test
  void bothGenerationsCountAndNothingElseDoes() {
    assertThat(Memory.used(REPORT)).isEqualTo(52.0);
  }

  @Test
  void aProcessThatRunsHoldsSomething() throws Exception {
    ProcessHandle self = ProcessHandle.current();

    assertThat(Memory.liveMegabytes(self)).isPositive().isLessThan(4096);
    assertThat(Memory.residentMegabytes(self)).isGreaterThan(Memory.liveMegabytes(self));
  }
}
