package com.rfid3.foresight.featurestore.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MultiRowInsertTest {
  @Property(tries = 200)
  void writesEveryRowInStatementsOfFewSizes(@ForAll @IntRange(max = 2300) int rows) {
    List<List<Object>> all = Collections.nCopies(rows, List.of((Object) 1));

    var chunks = MultiRowInsert.chunks(all);

    assertThat(chunks.stream().mapToInt(List::size).sum()).isEqualTo(rows);
    assertThat(chunks).extracting(List::size).isSubsetOf(500, 100, 20, 5, 1);
  }
}
