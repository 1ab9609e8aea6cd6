package io.butie.adapters.batch;

import io.butie.domain.reference.RunId;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** Starts the batch job that advances a payment run, and tells how it goes. */
@ApplicationScoped
public class RunJobs {

  private static final String JOB = "payment-run";
  private static final int POLL_MILLIS = 5;

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

  /**
   * Starts a job for the run and waits for its end.
   *
   * @throws IllegalStateException where the job does not complete; its log says why
   */
  public void runToEnd(RunId run) {
    JobExecution execution = operator().getJobExecution(start(run));
    while (execution.getEndTime() == null) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while run " + run + " was advanced", e);
      }
      execution = operator().getJobExecution(execution.getExecutionId());
    }
    if (execution.getBatchStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(
          "the batch job of run " + run + " ended " + execution.getBatchStatus());
    }
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
