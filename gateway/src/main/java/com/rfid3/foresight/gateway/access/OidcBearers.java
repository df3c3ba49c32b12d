package com.rfid3.foresight.gateway.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.Base64;

/**
 * Tokens of the configured identity provider: signature, issuer, audience and dates are checked.
 */
@ApplicationScoped
public class OidcBearers implements Bearers {
  private final Instance<TenantIdentityProvider> provider;
  private final OidcSettings settings;
  private final ObjectMapper json;

  OidcBearers(Instance<TenantIdentityProvider> provider, OidcSettings settings, ObjectMapper json) {
    this.provider = provider;
    this.settings = settings;
    this.json = json;
  }

  @Override
  public boolean areRead() {
    return settings.enabled();
  }

  @Override
  public Uni<Pass> read(String token) {
    return provider
        .get()
        .authenticate(new AccessTokenCredential(token))
        .map(genuine -> passOf(token))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithItem(Pass.REFUSED);
  }

  /** What a token is worth that has been found genuine. */
  public Pass passOf(String genuine) {
    try {
      String[] parts = genuine.split("\\.", -1);
      JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return OidcClaims.passOf(claims, settings);
    } catch (IOException unreadable) {
      return Pass.REFUSED;
    }
  }
}
