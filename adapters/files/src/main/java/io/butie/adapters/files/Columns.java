package io.butie.adapters.files;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a kind of file. */
record Columns(List<String> required, List<String> optional) {

  static Columns of(String... required) {
    return new Columns(List.of(required), List.of());
  }

  Columns withOptional(String... names) {
    return new Columns(required, List.of(names));
  }

  List<String> all() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }
}
