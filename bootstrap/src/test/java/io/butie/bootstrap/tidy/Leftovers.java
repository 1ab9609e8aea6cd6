package io.butie.bootstrap.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was forgotten, or was never finished. */
final class Leftovers {

  private static final Pattern MARKER = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

  /** A line comment that ends as a statement or a block does; prose ends otherwise. */
  private static final Pattern DISABLED_CODE =
      Pattern.compile(
          "(?<!\\S)//[^\n]*(\\)\\s*;|[{}]|\\w\\s*=[^\n]*;|\\breturn\\b[^\n]*;)[ \t]*(?=\n|$)");

  private static final Pattern NAMELESS =
      Pattern.compile("\\w*(Impl|Utils?|Helpers?|Manager|Common)\\.java");
  private static final Pattern NAMELESS_PACKAGE =
      Pattern.compile(".*/java/.*/(utils?|common|helpers?)/.*");

  /** Flyway runs no file under another name: migrations, and its callback after them. */
  private static final Pattern MIGRATION =
      Pattern.compile("(V\\d+(_\\d+)?__\\w+|afterMigrate)\\.sql");

  private static final List<String> READ_BY_CONVENTION = List.of("beans.xml", "persistence.xml");

  private Leftovers() {}

  static Stream<Offence> in(SourceTree tree) {
    return Stream.of(
            tree.sources().stream().flatMap(Leftovers::inComments),
            tree.files().stream().flatMap(Leftovers::inName),
            tree.files().stream().filter(tree::isEmpty).map(Leftovers::empty),
            tree.files().stream().flatMap(file -> unread(file, tree)))
        .flatMap(found -> found);
  }

  private static Stream<Offence> inComments(JavaSource source) {
    return Stream.concat(
        found(MARKER, source, "a marker", "to do it now, or an issue"),
        found(DISABLED_CODE, source, "code in a comment", "to delete it: the history has it"));
  }

  private static Stream<Offence> found(
      Pattern pattern, JavaSource source, String what, String instead) {
    String comments = source.comments();
    return pattern
        .matcher(comments)
        .results()
        .map(
            found ->
                new Offence(
                    source.file(),
                    JavaSource.lineOf(comments, found.start()),
                    what + " (" + found.group().strip() + ")",
                    instead));
  }

  private static Stream<Offence> inName(Path file) {
    boolean nameless =
        NAMELESS.matcher(file.getFileName().toString()).matches()
            || NAMELESS_PACKAGE.matcher(file.toString()).matches();
    return nameless
        ? Stream.of(new Offence(file, 1, "a name that says nothing", "a word of the field"))
        : Stream.empty();
  }

  private static Offence empty(Path file) {
    return new Offence(file, 1, "an empty file", "to delete it");
  }

  /** A resource that nothing names is read by nobody. */
  private static Stream<Offence> unread(Path file, SourceTree tree) {
    String path = file.toString();
    String name = file.getFileName().toString();
    if (!path.contains("/src/main/resources/") || READ_BY_CONVENTION.contains(name)) {
      return Stream.empty();
    }
    if (path.contains("/resources/db/")) {
      return MIGRATION.matcher(name).matches()
          ? Stream.empty()
          : Stream.of(new Offence(file, 1, "a migration that is not run", "V<n>__<what>.sql"));
    }
    String stem = name.substring(0, Math.max(1, name.lastIndexOf('.')));
    return tree.isNamed(name) || tree.isNamed("\"" + stem + "\"")
        ? Stream.empty()
        : Stream.of(new Offence(file, 1, "a resource that nothing reads", "to delete it"));
  }
}
