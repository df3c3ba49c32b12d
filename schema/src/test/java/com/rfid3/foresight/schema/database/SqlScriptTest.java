package com.rfid3.foresight.schema.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
  @Test
  void statementsEndAtTheEndOfALineAndCommentsAreLeftOut() {
    var script = SqlScript.parse("-- a; note\nA 'x;y'\n  B;\n\nC;\n-- end\n");
    assertThat(script.statements()).containsExactly("A 'x;y'\n  B", "C");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> SqlScript.bundled("/no/such.sql"))
        .hasMessageContaining("/no/such.sql");
  }
}
