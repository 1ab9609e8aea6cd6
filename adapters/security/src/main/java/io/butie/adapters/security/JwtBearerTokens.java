package io.butie.adapters.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.butie.application.port.BearerTokens;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of an OpenID Connect provider as MicroProfile JWT 2.1 has them: signed JWTs (RFC 7519) of
 * that issuer, for an audience of ours, by a key of its JSON Web Key Set. Its keys are kept for
 * five minutes; a token with a key that is not among them makes them be asked for again. The user
 * is the claim {@code upn}, else {@code preferred_username}, else {@code sub} (§5.1). Anything else
 * in the token, roles above all, gives no right here.
 */
public final class JwtBearerTokens implements BearerTokens {

  /** Signatures by a key pair only: with a shared key whoever checks could also issue. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final int MILLISECONDS = 3_000;
  private static final int BYTES = 1 << 20;
  private static final Outcome<UserId> NOT_TAKEN =
      Outcome.refused(RefusalCode.NOT_ALLOWED, "the token is not valid here", "令牌在本系统无效");

  private final TokenIssuer issuer;
  private final Clock clock;
  private volatile @Nullable ConfigurableJWTProcessor<SecurityContext> processor;

  /** Asks the provider for nothing before the first token comes. */
  public JwtBearerTokens(TokenIssuer issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public Outcome<UserId> userOf(String token) {
    try {
      return userIn(processor().process(token, null));
    } catch (RateLimitReachedException askedJustNow) {
      return NOT_TAKEN; // its key was not among those that were given then
    } catch (KeySourceException noKeys) {
      throw new ProviderDownException(noKeys);
    } catch (ParseException | BadJOSEException | JOSEException notTrue) {
      return NOT_TAKEN;
    }
  }

  private static Outcome<UserId> userIn(JWTClaimsSet claims) {
    return Stream.of("upn", "preferred_username", "sub")
        .map(claims::getClaim)
        .filter(Objects::nonNull)
        .findFirst()
        .filter(String.class::isInstance)
        .flatMap(name -> userId((String) name))
        .map(Outcome::done)
        .orElse(NOT_TAKEN);
  }

  private static Optional<UserId> userId(String name) {
    try {
      return Optional.of(new UserId(name));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /**
   * Made when the provider has once said where its keys are. Without a lock: while it does not
   * answer, nobody waits for another's question too.
   */
  private ConfigurableJWTProcessor<SecurityContext> processor() {
    ConfigurableJWTProcessor<SecurityContext> known = processor;
    if (known == null) {
      known = newProcessor();
      processor = known;
    }
    return known;
  }

  private DefaultJWTProcessor<SecurityContext> newProcessor() {
    DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
    made.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
    made.setJWTClaimsSetVerifier(claims());
    return made;
  }

  private DefaultJWTClaimsVerifier<SecurityContext> claims() {
    return new DefaultJWTClaimsVerifier<>(
        issuer.audiences(),
        new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
        Set.of("exp"),
        Set.of()) {
      @Override
      protected Date currentTime() {
        return Date.from(clock.instant());
      }
    };
  }

  private JWKSource<SecurityContext> keys() {
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, BYTES);
    try {
      URL at = issuer.keys().orElseGet(() -> discovered(retriever)).toURL();
      return JWKSourceBuilder.create(at, retriever).retrying(true).build();
    } catch (IOException e) {
      throw new ProviderDownException(e);
    }
  }

  private URI discovered(DefaultResourceRetriever retriever) {
    try {
      String document =
          retriever.retrieveResource(URI.create(issuer.issuer() + DISCOVERY).toURL()).getContent();
      var members = JSONObjectUtils.parse(document);
      if (!issuer.issuer().equals(JSONObjectUtils.getString(members, "issuer"))) {
        throw new IOException("the discovery document is of another issuer");
      }
      return TokenIssuer.requireSafe(JSONObjectUtils.getURI(members, "jwks_uri"));
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new ProviderDownException(e);
    }
  }
}
