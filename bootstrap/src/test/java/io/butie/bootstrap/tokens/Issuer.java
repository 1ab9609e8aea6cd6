package io.butie.bootstrap.tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;

/** The identity provider of {@link IssuerMain}, and who asks it for tokens. */
public final class Issuer implements AutoCloseable {

  /** For whom its tokens are. */
  public static final String AUDIENCE = "butie";

  private final Process process;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Issuer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one and waits until it says where it is. */
  public static Issuer start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                IssuerMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the issuer did not start");
    }
    return new Issuer(process, line.substring("issuing at ".length()));
  }

  /** Without a slash at its end. */
  public String address() {
    return address;
  }

  /** A token as it should be, for an hour from then. */
  public String token(String user, Instant now) throws Exception {
    return token(claims(address, AUDIENCE, "\"upn\":\"" + user + "\"", now), "key");
  }

  /** The claims of a token, for an hour from then. */
  public static String claims(String issuer, String audience, String user, Instant now) {
    return String.format(
        "{\"iss\":\"%s\",\"aud\":[\"%s\"],%s,\"iat\":%d,\"exp\":%d}",
        issuer, audience, user, now.getEpochSecond(), now.plusSeconds(3_600).getEpochSecond());
  }

  /**
   * A token with these claims.
   *
   * @param by {@code key}, {@code stranger}, {@code unheard-of}, {@code shared} or {@code nobody}
   */
  public String token(String claims, String by) throws Exception {
    return post("/token?" + by, claims);
  }

  /** How often its keys were asked for. */
  int fetched() throws Exception {
    return Integer.parseInt(post("/fetched", ""));
  }

  /** Signs with another key from now on. */
  public void rotate() throws Exception {
    post("/rotate", "");
  }

  private String post(String path, String body) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Answers nobody any more. */
  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
