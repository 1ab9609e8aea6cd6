package io.butie.application.request;

import io.butie.domain.reference.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request that a thread is answering: what a line of the log says of it. It gives no right; who
 * may do what is asked of a {@link io.butie.domain.access.SignedInUser}.
 */
public final class RequestInHand implements AutoCloseable {

  private static final ThreadLocal<@Nullable RequestInHand> CURRENT = new ThreadLocal<>();

  private final RequestId id;
  private Optional<String> operation = Optional.empty();
  private Optional<UserId> user = Optional.empty();
  private Optional<Answered> answered = Optional.empty();

  private RequestInHand(RequestId id) {
    this.id = id;
  }

  /**
   * How it ended.
   *
   * @param status of HTTP
   */
  public record Answered(int status, long millis) {}

  /** This thread answers the request from now on, until it is closed. */
  public static RequestInHand begin(RequestId id) {
    RequestInHand request = new RequestInHand(id);
    CURRENT.set(request);
    return request;
  }

  /** The request that this thread is answering; empty where it does something else. */
  public static Optional<RequestInHand> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** What is asked for is known now: its operationId in openapi.yaml. */
  public void asksFor(String operationId) {
    operation = Optional.of(operationId);
  }

  /** Who asks is known now. */
  public void signedIn(UserId who) {
    user = Optional.of(who);
  }

  /** The answer is made. */
  public void answered(int status, long millis) {
    answered = Optional.of(new Answered(status, millis));
  }

  public RequestId id() {
    return id;
  }

  /** Empty before the path is known to be one of ours. */
  public Optional<String> operation() {
    return operation;
  }

  /** Empty while nobody is signed in. */
  public Optional<UserId> user() {
    return user;
  }

  /** Empty until it is answered. */
  public Optional<Answered> answered() {
    return answered;
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
