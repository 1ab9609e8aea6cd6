package io.butie.adapters.batch;

import io.butie.application.run.RunAdvance;
import io.butie.domain.reference.RunId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Advances a run until it has nothing to do by itself, or until the job is stopped between two
 * steps. It keeps no state: the batch runtime's own repository is disposable.
 */
@Dependent
@Named("advanceRun")
public class AdvanceRunBatchlet extends AbstractBatchlet {

  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private Instance<RunAdvance> steps;

  private volatile boolean stopped;

  @Override
  public String process() {
    RunId id = new RunId(run);
    RunAdvance step = steps.get();
    while (!stopped && step.advance(id)) {
      // each step is a transaction of its own
    }
    return stopped ? "STOPPED" : "COMPLETED";
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
