package com.rfid3.foresight.schema.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.server.Servers;
import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SqlLiteralProperties {
  @Property(tries = 60)
  void theServerReadsBackWhatWasWrittenOnOneLine(
      @ForAll
          @StringLength(max = 12)
          @Chars({'\'', '"', '\\', '\n', '\r', '\0', '\u001a', ';', '%', '?', '{', 'é', '字', ' '})
          String text)
      throws SQLException {
    var literal = SqlLiteral.of(text);
    assertThat(literal).doesNotContain("\n", "\r");
    try (var session = Installation.at(Servers.first().root(), "a", "b").open();
        var statement = session.connection().createStatement();
        var answer = statement.executeQuery("SELECT " + literal)) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getString(1)).isEqualTo(text);
    }
  }
}
