package com.rfid3.foresight.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.migration.ServiceUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path project;

  @Test
  void areMadeOnceAndKept() {
    var first = Secrets.in(new SuiteFolder(project));
    var password = first.root();
    var services = first.services();
    var second = Secrets.in(new SuiteFolder(project));
    assertThat(second.root()).isEqualTo(password);
    assertThat(second.services()).isEqualTo(services);
  }

  @Test
  void differFromEachOther() {
    var secrets = Secrets.in(new SuiteFolder(project));
    var services = secrets.services();
    assertThat(
            Stream.concat(
                Stream.of(secrets.root(), secrets.legacy(), secrets.internalKey()),
                Stream.of(ServiceUser.values()).map(services::of)))
        .doesNotHaveDuplicates()
        .allMatch(secret -> secret.length() == 32);
  }

  @Test
  void areForTheOwnerOnly() throws IOException {
    var folder = new SuiteFolder(project);
    assertThat(Secrets.in(folder).root()).isNotEmpty();
    var permissions = Files.getPosixFilePermissions(folder.state().resolve("secrets.properties"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void theFirstAdministratorsKeyIsMadeOnce() {
    var key = Secrets.in(new SuiteFolder(project)).adminKey();

    assertThat(Secrets.in(new SuiteFolder(project)).adminKey()).isEqualTo(key);
  }
}
