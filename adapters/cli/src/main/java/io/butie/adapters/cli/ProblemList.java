package io.butie.adapters.cli;

import io.butie.adapters.files.Problem;
import io.butie.adapters.files.Problems;
import java.io.PrintWriter;

/** What is wrong in a malformed file, as every command lists it. */
public final class ProblemList {

  private ProblemList() {}

  /**
   * Prints the count and the problems that were kept, one a line.
   *
   * @param consequence such as "nothing was decided or written"
   */
  public static void print(Problems problems, String consequence, PrintWriter err) {
    err.println("refused: " + problems.count() + " problems; " + consequence);
    for (Problem problem : problems.first()) {
      err.println(problem);
    }
    long more = problems.count() - problems.first().size();
    if (more > 0) {
      err.println("and " + more + " more");
    }
  }
}
