package com.rfid3.foresight.gateway.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** A small identity provider: real RSA keys, discovery, and the code flow for one person. */
final class Issuer implements AutoCloseable {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final HttpServer server;
  private final KeyPair keys = rsa();

  Issuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A genuine token with these further claims, good for so many seconds. */
  String token(String claims, long seconds) {
    return signed(keys, url(), claims, seconds);
  }

  /** A token of somebody who has a key of their own and says to be this issuer. */
  String forged(String claims) {
    return signed(rsa(), url(), claims, 60);
  }

  /** A token that this issuer has signed in another one's name. */
  String ofAnother(String claims) {
    return signed(keys, "https://other.example", claims, 60);
  }

  private static String signed(KeyPair keys, String issuer, String claims, long seconds) {
    long now = Instant.now().getEpochSecond();
    String payload =
        "{\"iss\":\"%s\",\"iat\":%d,\"exp\":%d,%s}".formatted(issuer, now, now + seconds, claims);
    String head = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}");
    String content = head + "." + encoded(payload);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/.well-known/openid-configuration" -> send(exchange, discovery());
      case "/jwks" -> send(exchange, jwks());
      case "/authorize" -> authorize(exchange);
      case "/token" -> send(exchange, tokens());
      default -> exchange.sendResponseHeaders(404, -1);
    }
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
     "token_endpoint":"%1$s/token","response_types_supported":["code"],
     "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(url());
  }

  private String jwks() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"%s","e":"%s"}]}
    """
        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  // The person has signed in here long ago and agrees to everything.
  private static void authorize(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String back = URLDecoder.decode(parameter(query, "redirect_uri"), StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Location", back + "?code=c1&state=" + parameter(query, "state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String tokens() {
    String claims = "\"sub\":\"anna\",\"aud\":\"foresight\",\"foresight_role\":\"approver\"";
    return """
    {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":60}
    """
        .formatted(token(claims, 60));
  }

  private static String parameter(String query, String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
