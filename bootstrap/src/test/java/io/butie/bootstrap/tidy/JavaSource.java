package io.butie.bootstrap.tidy;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file in two layers of the same length, so that a word is found where it means something.
 *
 * @param file relative to the root of the tree
 * @param code the text with comments and the insides of literals blanked
 * @param comments the text with everything else blanked
 */
record JavaSource(Path file, String code, String comments) {

  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          "(?<comment>//[^\n]*+|/\\*.*?\\*/)"
              + "|\"\"\".*?(?<!\\\\)\"\"\""
              + "|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'",
          Pattern.DOTALL);
  private static final Pattern VISIBLE = Pattern.compile("[^\n]");

  static JavaSource of(Path file, String text) {
    StringBuilder code = new StringBuilder(text);
    StringBuilder comments = new StringBuilder(blank(text));
    Matcher found = COMMENT_OR_LITERAL.matcher(text);
    while (found.find()) {
      if (found.group("comment") != null) {
        code.replace(found.start(), found.end(), blank(found.group()));
        comments.replace(found.start(), found.end(), found.group());
      } else {
        String inside = text.substring(found.start() + 1, found.end() - 1);
        code.replace(found.start() + 1, found.end() - 1, blank(inside));
      }
    }
    return new JavaSource(file, code.toString(), comments.toString());
  }

  boolean isTest() {
    return file.toString().contains("src/test/");
  }

  /** The lines of a text up to there, counted from 1. */
  static long lineOf(String text, int offset) {
    return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static String blank(String text) {
    return VISIBLE.matcher(text).replaceAll(" ");
  }
}
