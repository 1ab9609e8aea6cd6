package io.butie.bootstrap.container;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sees what a batch thread can do; what it found is the step's exit status. */
@Dependent
@Named("stepOnBatchThread")
public class StepOnBatchThread extends AbstractBatchlet {

  @Inject private SharedTransaction shared;

  @Override
  public String process() throws Exception {
    return shared.writeByBothAndRollBack();
  }
}
