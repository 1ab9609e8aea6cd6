package io.butie.adapters.batch;

import io.butie.domain.reference.RunId;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** Starts the batch job that advances a payment run, and tells how it goes. */
@ApplicationScoped
public class RunJobs {

  private static final String JOB = "payment-run";

  /**
   * Starts a job for the run.
   *
   * @return the execution's number, of use only as long as this process lives
   */
  public long start(RunId run) {
    Properties parameters = new Properties();
    parameters.setProperty("run", run.value());
    return operator().start(JOB, parameters);
  }

  /** How the execution goes. */
  public BatchStatus status(long execution) {
    return operator().getJobExecution(execution).getBatchStatus();
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
