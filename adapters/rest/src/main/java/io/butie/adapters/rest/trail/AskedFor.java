package io.butie.adapters.rest.trail;

import io.butie.adapters.rest.openapi.OperationIds;
import io.butie.application.request.RequestInHand;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Notes what is asked for, before anybody is let through or denied. */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION - 1)
public class AskedFor implements ContainerRequestFilter {

  @Context ResourceInfo resource; // set by JAX-RS: a request's own, behind a proxy

  @Override
  public void filter(ContainerRequestContext request) {
    RequestInHand.current()
        .ifPresent(
            inHand -> OperationIds.of(resource.getResourceMethod()).ifPresent(inHand::asksFor));
  }
}
