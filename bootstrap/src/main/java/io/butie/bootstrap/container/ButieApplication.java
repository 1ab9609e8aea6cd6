package io.butie.bootstrap.container;

import io.butie.adapters.batch.RunJobs;
import io.butie.bootstrap.Application;
import io.butie.bootstrap.Rendezvous;
import io.butie.bootstrap.UseCases;
import io.butie.domain.reference.RunId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Starts with the web application and tells the root of the jar that it is up. */
@ApplicationScoped
public class ButieApplication implements Application {

  private static final Logger LOG = System.getLogger(ButieApplication.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private WiredUseCases wired;
  @Inject private RunJobs jobs;

  void started(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
    useCases().intake().take().giveUpLeftOvers();
    useCases()
        .checkLedger()
        .check()
        .ifPresentOrElse(
            refusal -> LOG.log(Level.ERROR, "the ledger is read-only: {0}", refusal.detail()),
            this::goOn);
    checkAuditLog();
    Rendezvous.arrive(this);
  }

  /** Said and not stopped: who can change a row of it must not be able to stop payments by that. */
  private void checkAuditLog() {
    useCases()
        .trail()
        .check()
        .troubleSinceLastHead()
        .ifPresentOrElse(
            trouble ->
                LOG.log(Level.ERROR, "the audit log is not the one that was written: {0}", trouble),
            useCases().trail().publish()::publish);
  }

  /** What a crash or a stop cut off goes on from its last committed step, and is published. */
  private void goOn() {
    useCases().publishCheckpoint().publishWhatIsNot().orThrow();
    useCases().transactions().read(useCases().runs()::unfinished).forEach(jobs::start);
  }

  @Override
  public UseCases useCases() {
    return wired.useCases();
  }

  @Override
  public void advanceInBatch(RunId run) {
    jobs.runToEnd(run);
  }

  @Override
  public <T> Future<T> onContainerThread(Callable<T> task) {
    // The executor hands on the submitter's class loader, and the root's sees no batch job.
    Thread submitter = Thread.currentThread();
    ClassLoader before = submitter.getContextClassLoader();
    submitter.setContextClassLoader(ButieApplication.class.getClassLoader());
    try {
      return executor.submit(task);
    } finally {
      submitter.setContextClassLoader(before);
    }
  }
}
