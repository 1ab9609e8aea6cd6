package io.butie.adapters.rest.request;

import io.butie.adapters.rest.access.SignedIn;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.request.RequestKey;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who sends a request that changes something, and which request it is. */
public class Sender {

  /** The header that tells a request from all others of its sender. */
  public static final String KEY = "Idempotency-Key";

  /** Of this request. */
  @Context public SecurityContext security;

  @Context UriInfo uri;

  @HeaderParam(KEY)
  @Nullable String key;

  /** The signed-in user. */
  public SignedInUser user() {
    return SignedIn.user(security);
  }

  /** The path of the request, below the server's address. */
  String path() {
    return uri.getAbsolutePath().getRawPath();
  }

  /**
   * Looks before the body is read.
   *
   * @throws ProblemException 400 where there is no key
   */
  public void needsKey() {
    if (key == null) {
      throw ProblemException.malformed(
          KEY,
          new Words(
              "must be given: it makes sure that a request that is sent again is done once",
              "必须提供：用于保证重发的请求只办理一次"));
    }
  }

  /** The key with what is asked: the path and the body. */
  RequestKey key(byte[] body) {
    needsKey();
    byte[] path = (path() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] asked = Arrays.copyOf(path, path.length + body.length);
    System.arraycopy(body, 0, asked, path.length, body.length);
    return RequestKey.of(user().id(), String.valueOf(key), Digest.sha256(asked))
        .fold(
            known -> known,
            refusal -> {
              throw ProblemException.malformed(
                  KEY,
                  new Words(
                      "must be 1 to 255 printable ASCII characters", "须为 1 至 255 个可打印的 ASCII 字符"));
            });
  }
}
