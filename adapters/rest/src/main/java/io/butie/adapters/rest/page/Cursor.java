package io.butie.adapters.rest.page;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.policy.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a page ended, as opaque text that goes on only with the filter it was made for. Holds the
 * key of the last item, so that what is added or removed meanwhile shifts nothing; it gives no
 * right: the filter and the caller's scope apply to every page anew.
 */
public final class Cursor {

  /** The query parameter that brings it back. */
  public static final String PARAMETER = "cursor";

  private static final int TAG_BYTES = 8;
  private static final String SEPARATOR = "\n"; // identifiers have no control characters

  private final byte[] tag;

  private Cursor(byte[] tag) {
    this.tag = tag;
  }

  /** Cursors of a list with its filter, both in one text. */
  public static Cursor of(String filteredList) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(filteredList.getBytes(StandardCharsets.UTF_8));
      return new Cursor(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The cursor after the item with this key. */
  public String after(String... key) {
    byte[] text = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(tag, TAG_BYTES + text.length);
    System.arraycopy(text, 0, bytes, TAG_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The key in the query's cursor, if it has one.
   *
   * @param parts of how many texts the key is made
   * @param parse makes the key of them, or throws IllegalArgumentException
   * @throws ProblemException 400 where it is no cursor of this list with this filter
   */
  public <K> Optional<K> keyIn(Query query, int parts, Function<List<String>, K> parse) {
    return query.text(PARAMETER).map(text -> key(text, parts, parse));
  }

  private <K> K key(String text, int parts, Function<List<String>, K> parse) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length > TAG_BYTES && Arrays.equals(tag, Arrays.copyOf(bytes, TAG_BYTES))) {
        String key = new String(bytes, TAG_BYTES, bytes.length - TAG_BYTES, StandardCharsets.UTF_8);
        List<String> found = List.of(key.split(SEPARATOR, -1));
        if (found.size() == parts) {
          return parse.apply(found);
        }
      }
    } catch (IllegalArgumentException forged) {
      // said below
    }
    throw ProblemException.malformed(
        PARAMETER,
        new Words("is none that this list gave for this filter", "不是本列表按此筛选条件给出的游标，请从第一页重新查询"));
  }
}
