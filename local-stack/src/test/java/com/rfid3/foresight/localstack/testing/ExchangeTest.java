package com.rfid3.foresight.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXAMPLE =
      "{\"id\":1,\"note\":\"x\",\"list\":[{\"a\":1},{\"b\":\"y\"}],\"any\":null}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":2,\"note\":\"z\",\"list\":[],\"any\":7} | ``",
        "{\"id\":2,\"list\":[],\"any\":7,\"more\":true} | ``",
        "{\"id\":2,\"note\":null,\"list\":[{\"b\":\"q\"},{\"a\":3}],\"any\":{}} | ``",
        "{\"note\":\"z\",\"list\":[],\"any\":7} | /id is missing",
        "{\"id\":\"2\",\"list\":[],\"any\":7} | /id is STRING and not NUMBER",
        "{\"id\":null,\"list\":[],\"any\":7} | /id is NULL and not NUMBER",
        "{\"id\":2,\"list\":[{\"c\":1}],\"any\":7} | /list/*/a is missing"
      })
  void anAnswerIsOfTheExamplesFormOrTheDifferenceIsNamed(String answer, String difference)
      throws JsonProcessingException {
    var request = new Exchange.Request("GET", "/x", Map.of(), MissingNode.getInstance());
    var exchange = new Exchange(request, 200, JSON.readTree(EXAMPLE), Set.of("note"));

    assertThat(String.join("; ", exchange.differences(JSON.readTree(answer))))
        .isEqualTo(difference);
  }
}
