package com.rfid3.foresight.gateway.signin;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.OidcBearers;
import com.rfid3.foresight.gateway.access.Pass;
import com.rfid3.foresight.gateway.access.SameOrigin;
import com.rfid3.foresight.gateway.access.SessionToken;
import com.rfid3.foresight.gateway.access.Verification;
import com.rfid3.foresight.platform.web.ProblemException;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /foresight/sign-in}: by access key, or by way of the identity provider. */
@Path("/foresight")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
  private final SignIn signIn;
  private final Verification verification;
  private final OidcBearers provider;
  private final SecurityIdentity vouchedFor;

  SignInResource(
      SignIn signIn, Verification verification, OidcBearers provider, SecurityIdentity vouchedFor) {
    this.signIn = signIn;
    this.verification = verification;
    this.provider = provider;
    this.vouchedFor = vouchedFor;
  }

  @GET
  @Path("sign-in")
  @Operation(hidden = true)
  public RestResponse<String> page(@RestQuery String next, RoutingContext request) {
    Pass pass = Pass.of(request);
    String page =
        pass.means() == Pass.Means.SESSION
            ? SignInPage.signedIn(pass)
            : SignInPage.form(NextPage.of(next), "", provider.areRead());
    return signIn.page(RestResponse.Status.OK, page);
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Uni<RestResponse<String>> byKey(
      @RestForm String key, @RestForm String next, RoutingContext request) {
    demandOwnPage(request.request());
    String shown = key == null ? "" : key.strip();
    return signIn
        .attempt(request, () -> verification.ofKey(shown))
        .map(
            outcome ->
                outcome
                    .opened()
                    .map(session -> signIn.goOn(session, NextPage.of(next), request.request()))
                    .orElseGet(
                        () ->
                            signIn.page(
                                outcome.status(),
                                SignInPage.form(
                                    NextPage.of(next), outcome.complaint(), provider.areRead()))));
  }

  /** Where the identity provider sends people back to; reached only by whom it has vouched for. */
  @GET
  @Path("sign-in/oidc")
  @Operation(hidden = true)
  public Uni<RestResponse<String>> byProvider(RoutingContext request) {
    Pass pass = provider.passOf(vouchedFor.getCredential(IdTokenCredential.class).getToken());
    return signIn
        .attempt(request, () -> Uni.createFrom().item(pass))
        .map(
            outcome ->
                outcome
                    .opened()
                    .map(session -> signIn.goOn(session, NextPage.of(""), request.request()))
                    .orElseGet(
                        () ->
                            signIn.page(
                                outcome.status(),
                                SignInPage.form(NextPage.of(""), outcome.complaint(), true))));
  }

  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Uni<RestResponse<String>> signOut(@RestForm String csrf, RoutingContext request) {
    demandOwnPage(request.request());
    Pass pass = Pass.of(request);
    if (pass.means() == Pass.Means.SESSION && !pass.isRepeatedBy(csrf)) {
      throw notOurs();
    }
    return signIn.end(SessionToken.of(request), request.request());
  }

  // Also before signing in: nobody may be signed in unawares under somebody else's key.
  private static void demandOwnPage(HttpServerRequest request) {
    if (!SameOrigin.holds(request)) {
      throw notOurs();
    }
  }

  private static ProblemException notOurs() {
    return new ProblemException(ProblemCode.FORBIDDEN, "This does not come from a page of ours");
  }
}
