package io.butie.bootstrap.container;

import io.butie.bootstrap.Rendezvous;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** /health/started: the application has finished its own start. */
@Startup
@ApplicationScoped
public class ApplicationIsUp implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("application").status(Rendezvous.hasArrived()).build();
  }
}
