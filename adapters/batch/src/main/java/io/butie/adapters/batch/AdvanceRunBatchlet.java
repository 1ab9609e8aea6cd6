package io.butie.adapters.batch;

import io.butie.application.run.PayDueClaims;
import io.butie.application.run.Progress;
import io.butie.domain.reference.RunId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Advances a run until it waits or is done, or until the job is stopped between two steps. It keeps
 * no state: the batch runtime's own repository is disposable.
 */
@Dependent
@Named("advanceRun")
public class AdvanceRunBatchlet extends AbstractBatchlet {

  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private PayDueClaims payDueClaims;

  private volatile boolean stopped;

  @Override
  public String process() {
    RunId id = new RunId(run);
    Progress progress = Progress.MORE;
    while (!stopped && progress == Progress.MORE) {
      progress = payDueClaims.advance(id).orThrow();
    }
    return stopped ? "STOPPED" : progress.name();
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
