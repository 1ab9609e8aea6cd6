package io.butie.adapters.rest.metrics;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.application.figure.ReadFigures;
import io.butie.application.figure.Sample;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;

/** {@code /metrics}: how the installation does, for a monitoring system that signs in. */
@Path("/metrics")
@Dependent
public class MetricsResource {

  private final ReadFigures figures;
  private final RequestCounts requests;

  @Inject
  public MetricsResource(ReadFigures figures, RequestCounts requests) {
    this.figures = figures;
    this.requests = requests;
  }

  /** Every figure as it is now. */
  @GET
  @Produces(OpenMetricsText.MEDIA_TYPE)
  @Needs(Permission.READ_METRICS)
  public String metrics() {
    List<Sample> samples = new ArrayList<>(figures.read());
    samples.addAll(requests.samples());
    return OpenMetricsText.of(samples);
  }
}
