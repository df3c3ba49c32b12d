package com.rfid3.foresight.localstack.legacyweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.localstack.shop.Clocks;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A legacy stand-in over a demo shop of its own, and how to ask it. */
abstract class LegacyWebCase {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final ObjectMapper JSON = new ObjectMapper();
  private static LegacyWeb web;

  @BeforeAll
  static void start() throws SQLException, IOException {
    try (Connection connection = DATABASE.get().root()) {
      DemoShop.of(ShopPlan.small(Clocks.FIXED)).writeTo(connection);
    }
    DATABASE
        .get()
        .execute(
            """
            UPDATE id_item_master SET common_name = '<b onload="x">Tent & Co</b>', status = 'Repair'
            WHERE tag_id = 'CT/000101/B'""",
            """
            UPDATE user_rental_class_mappings SET subcategory = '<i>Sub"</i>'
            WHERE category = 'Tables'""");
    web = LegacyWeb.start(0, DATABASE.get()::root, Clocks.FIXED);
  }

  @AfterAll
  static void stop() throws SQLException {
    web.close();
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
  }

  static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<byte[]> bytes(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
