package agora.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the pool's ID tokens: RS256 by a key that the pool publishes, its issuer, our client and
 * the time (OpenID Connect Core 1.0, section 3.1.3.7; Cognito's developer guide, "Verifying a JSON
 * Web Token").
 */
final class IdTokens {

  /** Clocks differ. */
  private static final Duration LEEWAY = Duration.ofMinutes(1);

  /** An unknown key is asked for again, but not as often as somebody invents one. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Http http;
  private final String issuer;
  private final String client;
  private final InstantSource clock;
  private @Nullable JWKSet keys;
  private Instant fetched = Instant.EPOCH;

  IdTokens(Http http, String issuer, String client, InstantSource clock) {
    this.http = http;
    this.issuer = issuer;
    this.client = client;
    this.clock = clock;
  }

  /**
   * Whom the token names.
   *
   * @throws NotVerified if it is not the pool's, not for us, or not of now
   */
  Identity verify(String token) {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      if (!JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
          || !signed.verify(new RSASSAVerifier(key(signed.getHeader().getKeyID()).toRSAKey()))) {
        throw new NotVerified("the signature");
      }
      return identity(signed.getJWTClaimsSet());
    } catch (ParseException | JOSEException e) {
      throw new NotVerified("its form", e);
    }
  }

  private Identity identity(JWTClaimsSet claims) throws ParseException {
    Instant now = clock.instant();
    if (!issuer.equals(claims.getIssuer())
        || !claims.getAudience().equals(List.of(client))
        || !"id".equals(claims.getStringClaim("token_use"))) {
      throw new NotVerified("whom it is from, for or about");
    }
    if (claims.getExpirationTime() == null
        || now.isAfter(claims.getExpirationTime().toInstant().plus(LEEWAY))) {
      throw new NotVerified("its time");
    }
    String subject = Objects.requireNonNullElse(claims.getSubject(), "");
    if (subject.isBlank()) {
      throw new NotVerified("its subject");
    }
    String email = Objects.requireNonNullElse(claims.getStringClaim("email"), "");
    List<String> groups = claims.getStringListClaim("cognito:groups");
    return new Identity(
        subject,
        email.isBlank() ? subject : email,
        groups == null ? List.of() : List.copyOf(groups));
  }

  private synchronized JWK key(@Nullable String id) throws ParseException {
    JWK known = keys == null ? null : keys.getKeyByKeyId(id);
    if (known == null && fetched.plus(PATIENCE).isBefore(clock.instant())) {
      keys = JWKSet.parse(http.get(issuer + "/.well-known/jwks.json"));
      fetched = clock.instant();
      known = keys.getKeyByKeyId(id);
    }
    if (known == null) {
      throw new NotVerified("its key");
    }
    return known;
  }

  /** A token that proves nothing. */
  static final class NotVerified extends RuntimeException {
    private NotVerified(String what) {
      super("a token of the pool was not verified: " + what);
    }

    private NotVerified(String what, Exception cause) {
      super("a token of the pool was not verified: " + what, cause);
    }
  }
}
