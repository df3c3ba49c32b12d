package com.rfid3.foresight.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalsTest {

  @Test
  void openedSocketsShowAmongConnectionsAndHandles() throws IOException, InterruptedException {
    var before = Vitals.of(ProcessHandle.current());
    List<ServerSocket> opened = new ArrayList<>();
    for (int count = 0; count < 5; count++) {
      opened.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    var after = Vitals.of(ProcessHandle.current());
    for (ServerSocket socket : opened) {
      socket.close();
    }
    assertThat(after.connections()).isGreaterThanOrEqualTo(before.connections() + 5);
    assertThat(after.handles()).isGreaterThanOrEqualTo(after.connections());
    assertThat(after.threads()).isGreaterThan(1);
    assertThat(after.heap()).isPositive();
  }
}
