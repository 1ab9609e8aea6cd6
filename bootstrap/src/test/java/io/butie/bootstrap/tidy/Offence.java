package io.butie.bootstrap.tidy;

import java.nio.file.Path;

/**
 * Something that the tree may not have.
 *
 * @param file relative to the root of the tree
 * @param line from 1
 * @param instead what to do about it
 */
record Offence(Path file, long line, String what, String instead) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + what + "; instead: " + instead;
  }
}
