package io.butie.adapters.rest.ledger;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.audit.RecordLog;
import io.butie.application.audit.StoredLog;
import io.butie.application.port.Ledger;
import io.butie.application.port.Transactions;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Questions that read the whole log, which takes as long as the log is. A few at a time, so that
 * they leave room for those who work.
 */
@ApplicationScoped
public class Questions {

  private static final int AT_A_TIME = 2;

  private final Semaphore free = new Semaphore(AT_A_TIME);
  @Inject private Transactions transactions;
  @Inject private Ledger ledger;

  /** A question that is being asked. */
  public final class Asking implements AutoCloseable {

    private final RecordLog log;

    private Asking(RecordLog log) {
      this.log = log;
    }

    /** What is asked, as long as it was when the asking began. */
    public RecordLog log() {
      return log;
    }

    /** Lets others ask. */
    @Override
    public void close() {
      free.release();
    }
  }

  /** Asks the log of a region, or of all; 429 where others are asking. */
  <T> T ask(Optional<Region> region, Function<RecordLog, T> question) {
    try (Asking asking = begin(region)) {
      return question.apply(asking.log());
    }
  }

  /**
   * Begins to ask the log of a region, or of all; whoever does, ends it too.
   *
   * @throws ProblemException 429 where others are asking
   */
  public Asking begin(Optional<Region> region) {
    if (!free.tryAcquire()) {
      throw ProblemException.busy(
          new Words(
              AT_A_TIME + " others are reading the whole log: ask again when they are done",
              "已有 " + AT_A_TIME + " 个请求正在通读总账，请待其完成后再查询"));
    }
    boolean begun = false;
    try {
      Asking asking = new Asking(new StoredLog(transactions, ledger, region));
      begun = true;
      return asking;
    } finally {
      if (!begun) {
        free.release();
      }
    }
  }
}
