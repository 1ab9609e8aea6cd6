package io.butie.bootstrap.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * /health/ready: the ledger takes postings. Down where it is read-only, with the reason; what reads
 * goes on answering.
 */
@Readiness
@ApplicationScoped
public class LedgerAgrees implements HealthCheck {

  @Inject private WiredUseCases wired;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder ledger = HealthCheckResponse.named("ledger");
    return wired
        .useCases()
        .ledger()
        .readOnly()
        .map(refusal -> ledger.down().withData("why", refusal.detail().en()))
        .orElseGet(ledger::up)
        .build();
  }
}
