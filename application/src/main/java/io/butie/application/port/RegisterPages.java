package io.butie.application.port;

import io.butie.application.port.Notices.Notice;
import io.butie.domain.access.Scope;
import io.butie.domain.claim.NoticeState;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Region;
import io.butie.domain.training.TrainingClass;
import java.util.List;
import java.util.Optional;

/** Quotas, classes and notices to be shown, long lists a part at a time, after a key. */
public interface RegisterPages {

  /** The quotas in order of region, of the region or of all. */
  List<Quota> quotas(Optional<Region> region);

  /** Classes in order of id, of the scope. */
  List<TrainingClass> classes(Scope scope, Optional<ClassId> after, int limit);

  /** Public notices in order of id; for an institution, those with a line of its own. */
  List<StandingNotice> notices(Scope scope, Optional<String> after, int limit);

  /**
   * A region's annual total and what was awarded of it (R51), in person-times.
   *
   * @param awarded more than the total where supervisors released lines beyond it
   */
  record Quota(Region region, long annualTotal, long awarded) {

    /** What is left; below 0 where more was awarded than the total. */
    public long left() {
      return annualTotal - awarded;
    }
  }

  /** A notice as it was published, and how it stands. */
  record StandingNotice(Notice notice, NoticeState state) {}
}
