package io.butie.bootstrap.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;

/**
 * An identity provider in a process of its own: discovery, a key set, and tokens with whatever
 * claims are posted to {@code /token}, signed as the query says.
 */
public final class IssuerMain {

  private static final String SHARED = "0123456789abcdef0123456789abcdef";

  private RSAKey key = newKey();
  private final RSAKey strangers = newKey();
  private final String address;
  private int fetched;

  private IssuerMain(String address) {
    this.address = address;
  }

  /** Serves until it is killed, and says where. */
  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "http://localhost:" + server.getAddress().getPort();
    IssuerMain issuer = new IssuerMain(address);
    server.createContext("/", issuer::answer);
    server.start();
    System.out.println("issuing at " + address);
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] answer =
        answer(exchange.getRequestURI().getPath(), exchange.getRequestURI().getQuery(), body)
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String answer(String path, String query, String body) {
    return switch (path) {
      case "/.well-known/openid-configuration" ->
          "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\"}";
      case "/keys" -> {
        fetched++;
        yield new JWKSet(key).toString();
      }
      case "/fetched" -> Integer.toString(fetched);
      case "/rotate" -> {
        key = newKey();
        yield "";
      }
      default -> token(query, body);
    };
  }

  private String token(String signedBy, String claims) {
    try {
      JWTClaimsSet set = JWTClaimsSet.parse(claims);
      return switch (signedBy) {
        case "nobody" -> new PlainJWT(set).serialize();
        case "stranger" -> signed(set, strangers, key.getKeyID());
        case "unheard-of" -> signed(set, strangers, UUID.randomUUID().toString());
        case "shared" -> {
          SignedJWT jwt =
              new SignedJWT(
                  new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), set);
          jwt.sign(new MACSigner(SHARED));
          yield jwt.serialize();
        }
        default -> signed(set, key, key.getKeyID());
      };
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet claims, RSAKey by, String keyId) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
    jwt.sign(new RSASSASigner(by));
    return jwt.serialize();
  }
}
