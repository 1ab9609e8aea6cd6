package io.butie.domain.policy;

/** The rulebook's truth values. */
final class YesNo {

  private YesNo() {}

  static boolean isYes(String value) {
    return switch (value) {
      case "YES" -> true;
      case "NO" -> false;
      default -> throw new IllegalArgumentException("neither YES nor NO: " + value);
    };
  }
}
