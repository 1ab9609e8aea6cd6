package io.butie.application.request;

import io.butie.domain.access.AuditEntry;
import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.policy.Reason;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request that a thread is answering: what the log and the audit log say of it. It gives no
 * right; who may do what is asked of a {@link SignedInUser}.
 */
public final class RequestInHand implements AutoCloseable {

  private static final ThreadLocal<@Nullable RequestInHand> CURRENT = new ThreadLocal<>();

  private final RequestId id;
  private Optional<String> operation = Optional.empty();
  private Optional<String> subject = Optional.empty();
  private Optional<Region> region = Optional.empty();
  private Optional<SignedInUser> user = Optional.empty();
  private Optional<Reason> reason = Optional.empty();
  private Optional<Answered> answered = Optional.empty();
  private String success = AuditEntry.DONE;
  private boolean kept;

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

  /**
   * What is asked for is known now.
   *
   * @param operationId in openapi.yaml
   * @param about the id of the thing that is asked about, as it was sent
   * @param where the region that is asked about
   */
  public void asksFor(String operationId, Optional<String> about, Optional<Region> where) {
    operation = Optional.of(operationId);
    subject = about;
    region = where;
  }

  /** Who asks is known now. */
  public void signedIn(SignedInUser who) {
    user = Optional.of(who);
  }

  /** Why they ask. */
  public void because(Reason why) {
    reason = Optional.of(why);
  }

  /** There is no such thing: what was sent for its id may be anything, and is kept nowhere. */
  public void isAboutNothing() {
    subject = Optional.empty();
  }

  /** Nothing more is to be kept of it. */
  public void kept() {
    kept = true;
  }

  /** Done, with what is kept of it; or done before, and only answered now. */
  void answeredOnce(boolean first) {
    kept = first;
    success = first ? AuditEntry.DONE : AuditEntry.REPEATED;
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
    return user.map(SignedInUser::id);
  }

  /** Empty until it is answered. */
  public Optional<Answered> answered() {
    return answered;
  }

  /** Whether the audit log has it already. */
  public boolean isKept() {
    return kept;
  }

  /** What the audit log calls its success. */
  public String success() {
    return success;
  }

  /** What is asked for, by whom. */
  public Act act() {
    return new Act(
        user(),
        user.map(SignedInUser::role),
        operation.orElseThrow(),
        region.or(() -> user.map(who -> who.scope().region())).orElse(Region.PROVINCE),
        subject,
        Optional.of(id.value()),
        reason.map(Reason::text));
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
