package io.butie.bootstrap.tidy;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that no code may say.
 *
 * @param where the files that it holds for
 * @param homes the names of the files in which that thing is done for all others
 */
record Ban(
    String what, Pattern pattern, String instead, Predicate<JavaSource> where, Set<String> homes) {

  static Ban everywhere(String what, String pattern, String instead, String... homes) {
    return new Ban(what, Pattern.compile(pattern), instead, source -> true, Set.of(homes));
  }

  static Ban inMain(String what, String pattern, String instead, String... homes) {
    return everywhere(what, pattern, instead, homes).where(source -> !source.isTest());
  }

  Ban where(Predicate<JavaSource> files) {
    return new Ban(what, pattern, instead, files, homes);
  }

  Stream<Offence> foundIn(JavaSource source) {
    if (!where.test(source) || homes.contains(source.file().getFileName().toString())) {
      return Stream.empty();
    }
    return pattern
        .matcher(source.code())
        .results()
        .map(
            found ->
                new Offence(
                    source.file(),
                    JavaSource.lineOf(source.code(), found.start()),
                    what + " (" + found.group().strip() + ")",
                    instead));
  }
}
