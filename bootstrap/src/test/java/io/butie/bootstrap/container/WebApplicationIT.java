package io.butie.bootstrap.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.butie.adapters.batch.RunJobs;
import io.butie.bootstrap.Application;
import io.butie.domain.reference.RunId;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
  @Inject private RunJobs jobs;
  @Inject private StepOnBatchThread step;

  @Deployment
  static WebArchive rootWar() {
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File(System.getProperty("butie.war")))
        .as(WebArchive.class)
        .addClasses(SharedTransaction.class, StepOnBatchThread.class);
  }

  @Test
  void jpaAndJdbcShareOneTransactionOnAThreadOfTheContainer() throws Exception {
    assertEquals(
        "all seen, none left",
        application.onContainerThread(shared::writeByBothAndRollBack).get(1, TimeUnit.MINUTES));
  }

  @Test
  void jpaAndJdbcShareOneTransactionOnABatchThread() throws Exception {
    long execution = jobs.start(new RunId("RUN-1"));

    assertEquals("all seen, none left", step.answer().get(1, TimeUnit.MINUTES));
    for (int tries = 0; tries < 100 && jobs.status(execution) != BatchStatus.COMPLETED; tries++) {
      Thread.sleep(100);
    }
    assertEquals(BatchStatus.COMPLETED, jobs.status(execution));
    assertEquals(
        StepOnBatchThread.STEPS, step.steps(), "the batchlet steps until there is no more");
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
