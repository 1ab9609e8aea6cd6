package io.butie.bootstrap.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** /health/live: no threads wait for each other for ever, which only a restart would end. */
@Liveness
@ApplicationScoped
public class NoDeadlock implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    return HealthCheckResponse.named("no-deadlock").status(deadlocked == null).build();
  }
}
