package io.butie.adapters.rest.trail;

import io.butie.adapters.rest.access.Needs;
import io.butie.adapters.rest.access.Permission;
import io.butie.adapters.rest.openapi.OperationIds;
import io.butie.adapters.rest.page.Query;
import io.butie.adapters.rest.problem.ProblemView;
import io.butie.application.request.RequestInHand;
import io.butie.application.trail.KeepTrail;
import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.reference.Region;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps in the audit log who asked for what and how it ended, done, refused or denied, before the
 * answer leaves: where it cannot be kept, nothing is shown. What changed something was kept with it
 * (DoOnce).
 *
 * <p>Not kept: who asks without credentials, which shows nothing; and checkpoints, proofs and
 * metrics, which are hashes and counts.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION - 1) // before anybody is let through or denied
public class Trail implements ContainerRequestFilter, ContainerResponseFilter {

  private static final int LONGEST_SUBJECT = 200;
  private static final Pattern REGION = Pattern.compile("[0-9]{6}");

  private static final Set<Permission> SHOWS_NOBODY =
      Set.of(Permission.READ_CHECKPOINT, Permission.READ_METRICS);

  /** What a path may have named although there is no such thing. */
  private static final Set<Integer> ABOUT_NOTHING = Set.of(400, 401, 404, 500);

  private final KeepTrail keep;

  @Context ResourceInfo resource; // set by JAX-RS: a request's own, behind a proxy

  @Inject
  public Trail(KeepTrail keep) {
    this.keep = keep;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    RequestInHand.current()
        .ifPresent(
            inHand ->
                OperationIds.of(resource.getResourceMethod())
                    .ifPresent(id -> inHand.asksFor(id, subject(uri), region(uri))));
  }

  private static Optional<String> subject(UriInfo uri) {
    return Optional.of(
            String.join(
                "/", uri.getPathParameters().values().stream().flatMap(List::stream).toList()))
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_SUBJECT);
  }

  private static Optional<Region> region(UriInfo uri) {
    return Stream.of(uri.getPathParameters(), uri.getQueryParameters())
        .flatMap(parameters -> Stream.ofNullable(parameters.getFirst(Query.REGION)))
        .filter(code -> REGION.matcher(code).matches())
        .map(Region::new)
        .findFirst();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    RequestInHand.current()
        .filter(inHand -> inHand.operation().isPresent() && !inHand.isKept())
        .filter(inHand -> isToBeKept(inHand, request))
        .ifPresent(inHand -> keep(inHand, response));
  }

  private boolean isToBeKept(RequestInHand inHand, ContainerRequestContext request) {
    boolean showsNobody =
        request.getMethod().equals(HttpMethod.GET)
            && needs().map(Needs::value).filter(SHOWS_NOBODY::contains).isPresent();
    boolean presentsSomebody =
        inHand.user().isPresent() || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    return presentsSomebody && !showsNobody;
  }

  private void keep(RequestInHand inHand, ContainerResponseContext response) {
    if (ABOUT_NOTHING.contains(response.getStatus()) || isDenied(inHand.act())) {
      inHand.isAboutNothing();
    }
    Act act = inHand.act();
    String outcome =
        response.getEntity() instanceof ProblemView problem ? problem.code() : inHand.success();
    inHand.kept(); // tried once: the problem that says why it failed comes here too
    keep.alone(act, outcome);
  }

  /** Whoever lacks the permission was stopped before it was seen whether there is such a thing. */
  private boolean isDenied(Act act) {
    Optional<Needs> needs = needs();
    return act.role()
        .filter(role -> needs.filter(n -> n.value().isHeldBy(role)).isPresent())
        .isEmpty();
  }

  private Optional<Needs> needs() {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Needs.class));
  }
}
