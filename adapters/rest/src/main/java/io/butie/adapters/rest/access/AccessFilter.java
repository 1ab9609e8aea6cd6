package io.butie.adapters.rest.access;

import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.access.SignIn;
import io.butie.application.access.SignInByToken;
import io.butie.application.request.RequestInHand;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.policy.Words;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Signs the caller in and lets the request through where the caller's role holds what the resource
 * method needs. Runs once the method is known, so an unknown path is 404 for everybody.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

  private final SignIn signIn;
  private final SignInByToken signInByToken;

  @Context ResourceInfo resource; // set by JAX-RS: a request's own, behind a proxy

  @Inject
  public AccessFilter(SignIn signIn, SignInByToken signInByToken) {
    this.signIn = signIn;
    this.signInByToken = signInByToken;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Permission needed =
        neededBy(resource.getResourceMethod())
            .orElseThrow(
                () ->
                    ProblemException.notAllowed(
                        new Words("nobody may ask for this", "此请求不对任何人开放")));
    SignedInUser user = signIn(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    // Before the caller may be denied: what is kept of the request names them all the same.
    request.setSecurityContext(new Caller(user, request.getSecurityContext().isSecure()));
    RequestInHand.current().ifPresent(inHand -> inHand.signedIn(user));
    if (!needed.isHeldBy(user.role())) {
      throw ProblemException.notAllowed(
          new Words(
              user.id() + " is " + user.role() + ", which lacks " + needed,
              "用户 " + user.id() + " 的角色是 " + user.role() + "，没有权限 " + needed));
    }
  }

  /** The method that JAX-RS itself makes to answer OPTIONS needs nothing, so nobody gets it. */
  static Optional<Permission> neededBy(Method method) {
    return Optional.ofNullable(method)
        .map(known -> known.getAnnotation(Needs.class))
        .map(Needs::value);
  }

  private SignedInUser signIn(String header) {
    if (header == null) {
      throw ProblemException.notSignedIn(
          new Words("sign in with HTTP Basic or a bearer token", "请以 HTTP Basic 或 Bearer 令牌方式登录"));
    }
    return shown(header)
        .fold(
            user -> user,
            refusal -> {
              throw refusal.code() == RefusalCode.TOO_MANY_TRIES
                  ? ProblemException.of(refusal)
                  : ProblemException.notSignedIn(refusal.detail());
            });
  }

  private Outcome<SignedInUser> shown(String header) {
    return BearerCredentials.parse(header)
        .map(bearer -> signInByToken.signIn(bearer.token()))
        .or(() -> BasicCredentials.parse(header).map(basic -> basic.signInWith(signIn)))
        .orElseThrow(
            () ->
                ProblemException.notSignedIn(
                    new Words(
                        "these are neither HTTP Basic credentials nor a bearer token",
                        "登录信息既不是 HTTP Basic 格式，也不是 Bearer 令牌")));
  }
}
