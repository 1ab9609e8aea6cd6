package io.butie.bootstrap.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.butie.bootstrap.Application;
import io.butie.bootstrap.scenario.RunInTheContainer;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web application that is in the jar, deployed to a Payara Micro of its own. */
@ExtendWith(ArquillianExtension.class)
class WebApplicationIT {

  @Inject private SharedTransaction shared;
  @Inject private Application application;
  @Inject private RunInTheContainer run;

  @Deployment
  static WebArchive rootWar() {
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File(System.getProperty("butie.war")))
        .as(WebArchive.class)
        .addClasses(SharedTransaction.class, StepOnBatchThread.class)
        .addClasses(RunInTheContainer.classes())
        .addAsResource("META-INF/batch-jobs/step-on-batch-thread.xml");
  }

  @Test
  void jpaAndJdbcShareOneTransactionOnAThreadOfTheContainer() throws Exception {
    assertEquals(
        "all seen, none left",
        application.onContainerThread(shared::writeByBothAndRollBack).get(1, TimeUnit.MINUTES));
  }

  @Test
  void jpaAndJdbcShareOneTransactionOnABatchThread() throws Exception {
    JobOperator operator = BatchRuntime.getJobOperator();
    long execution = operator.start("step-on-batch-thread", new Properties());

    for (int tries = 0; tries < 600 && isUnderWay(operator, execution); tries++) {
      Thread.sleep(100);
    }
    assertEquals(
        "all seen, none left", operator.getStepExecutions(execution).get(0).getExitStatus());
  }

  @Test
  void aRunIsBuiltApprovedAndInstructedInTheContainer() throws Exception {
    assertEquals(
        List.of(
            "built: FROZEN, 2 lines, [1 RESERVED], payable 180000, in transit 0, paid 0",
            "the maker: NOT_ALLOWED",
            "a second person: APPROVED, 2 lines, [1 RESERVED], payable 180000, in transit 0, paid 0",
            "without a treasury: DISPATCHED, 2 lines, [1 INSTRUCTED], payable 0, in transit 180000, paid 0",
            "with a treasury: SETTLED, 2 lines, [1 SETTLED], payable 0, in transit 0, paid 180000",
            "three books agree: RECONCILED, 2 lines, [1 SETTLED], payable 0, in transit 0, paid 180000"),
        application.onContainerThread(run::pay).get(2, TimeUnit.MINUTES));
  }

  private static boolean isUnderWay(JobOperator operator, long execution) {
    BatchStatus status = operator.getJobExecution(execution).getBatchStatus();
    return status == BatchStatus.STARTING || status == BatchStatus.STARTED;
  }

  @RunAsClient
  @ParameterizedTest
  @ValueSource(strings = {"ready", "live", "started"})
  void isHealthy(String kind, @ArquillianResource URL base) throws Exception {
    HttpResponse<String> health =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(base.toURI().resolve("/health/" + kind)).build(),
                HttpResponse.BodyHandlers.ofString());

    assertEquals(200, health.statusCode(), health.body());
    assertTrue(health.body().contains("\"name\":"), "without a check it says nothing");
  }
}
