package com.rfid3.foresight.benchmarks.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceCopyTest {
  private static final ServiceCopy CACHED =
      new ServiceCopy(List.of("java", "-XX:AOTCache=a.aot", "-cp", "x", "Main"), Map.of());

  @Test
  void aProcessTellsHowItWasStarted() throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sleep", "60");
    builder.environment().put("FORESIGHT_SOMETHING", "a=b");
    var process = builder.start();
    try {
      // Until it has become the program, it is still a copy of this one.
      while (!process.info().command().orElse("").endsWith("sleep")) {
        Thread.onSpinWait();
      }
      var copy = ServiceCopy.of(process.toHandle());
      assertThat(copy.arguments()).containsExactly("sleep", "60");
      assertThat(copy.environment()).containsEntry("FORESIGHT_SOMETHING", "a=b");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void plainIsTheSameWithoutTheCache() {
    assertThat(CACHED.plain().arguments()).containsExactly("java", "-cp", "x", "Main");
  }

  @Test
  void aCacheThatCannotBeUsedMustShow() {
    assertThat(CACHED.insistingOnCache().arguments())
        .startsWith("java", "-XX:AOTMode=on", "-XX:AOTCache=a.aot");
    assertThatIllegalStateException().isThrownBy(() -> CACHED.plain().insistingOnCache());
  }
}
