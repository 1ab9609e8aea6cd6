package io.butie.adapters.rest.request;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content that somebody saw, as an entity tag (RFC 9110 §8.8.3): its hash. */
public final class SeenContent {

  private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{64})\"");

  private SeenContent() {}

  /** The tag of what is shown. */
  public static String tag(Digest content) {
    return '"' + content.hex() + '"';
  }

  /**
   * What the header If-Match says was seen.
   *
   * @throws ProblemException 428 where nothing is said, 400 where it is no tag of ours
   */
  public static Digest in(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw ProblemException.preconditionRequired(
          new Words(
              "say in If-Match which content was seen: the ETag of it as it was shown",
              "请在请求头 If-Match 中注明所见内容，即查看时返回的 ETag"));
    }
    Matcher tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw ProblemException.malformed(
          "If-Match", new Words("must be the ETag of what was shown", "须为查看时返回的 ETag"));
    }
    return Digest.ofHex(tag.group(1));
  }
}
