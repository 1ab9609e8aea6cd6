package io.butie.adapters.rest.page;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.policy.Words;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query parameter that the resource method does not take, or that is given twice, is 400: a
 * filter that is misspelt must not answer with everything.
 */
@Provider
@Dependent
public class KnownParameters implements ContainerRequestFilter {

  @Context ResourceInfo resource; // set by JAX-RS: a request's own, behind a proxy

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> known =
        Optional.ofNullable(resource.getResourceMethod().getAnnotation(Takes.class))
            .map(takes -> Set.of(takes.value()))
            .orElse(Set.of());
    check(request.getUriInfo().getQueryParameters(), known);
  }

  static void check(Map<String, List<String>> given, Set<String> known) {
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw ProblemException.malformed(
                name, new Words("is no parameter of this resource", "不是此资源的参数"));
          }
          if (values.size() > 1) {
            throw ProblemException.malformed(
                name, new Words("is given more than once", "重复出现，只能提供一次"));
          }
        });
  }
}
