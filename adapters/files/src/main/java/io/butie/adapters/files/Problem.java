package io.butie.adapters.files;

import io.butie.domain.policy.Words;

/**
 * What is wrong in a file, without the value itself, which may be somebody's name or number.
 *
 * @param file the file's name
 * @param row the line in the file on which the row starts; the header is row 1
 * @param column the column's name; empty where the whole row is meant
 */
public record Problem(String file, long row, String column, Words what) {

  @Override
  public String toString() {
    return file + ", row " + row + (column.isEmpty() ? "" : ", column " + column) + ": " + what;
  }
}
