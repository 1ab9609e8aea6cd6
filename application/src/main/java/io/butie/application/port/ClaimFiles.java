package io.butie.application.port;

import io.butie.domain.access.Scope;
import io.butie.domain.claim.ClaimFileState;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The files of claim lines that came, and what became of them. Their lines are {@link Claims}. */
public interface ClaimFiles {

  /** Adds a file that has just come. */
  void add(ClaimFile file);

  Optional<ClaimFile> find(String id);

  /** Files in order of id, of the scope. */
  List<ClaimFile> page(Scope scope, Optional<String> after, int limit);

  /** All of its lines are seen from now on; a file that is not RECEIVED any more throws. */
  void accepted(String id, long lines);

  /**
   * None of its lines will be seen; a file that is not RECEIVED any more throws.
   *
   * @param first what is wrong, to be kept
   * @param count of all that is wrong
   */
  void refused(String id, List<BadRow> first, long count);

  /** It was cut off; a file that is not RECEIVED any more throws. */
  void failed(String id);

  /** What is wrong in it, in order, after so many. */
  List<BadRow> badRows(String id, int after, int limit);

  /** Takes away some of its lines, with their trainees' accounts, and tells how many. */
  int takeAway(String id, int limit);

  /**
   * A file.
   *
   * @param region of whoever sent it
   * @param institution of whoever sent it
   * @param content SHA-256 of its bytes
   * @param lines that it registered
   * @param badRows how much was wrong in it
   */
  record ClaimFile(
      String id,
      Region region,
      InstitutionId institution,
      UserId sentBy,
      LocalDate sentOn,
      Digest content,
      ClaimFileState state,
      long lines,
      long badRows) {}

  /**
   * What is wrong in a row, without the value itself, which may be somebody's name or number.
   *
   * @param column empty where the whole row is meant
   */
  record BadRow(long row, String column, Words what) {}
}
