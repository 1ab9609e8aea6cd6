package io.butie.adapters.rest.request;

import io.butie.adapters.rest.JsonNames;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.application.request.DoOnce;
import io.butie.application.request.DoOnce.Answer;
import io.butie.domain.policy.Outcome;
import io.butie.domain.reference.Digest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Does what a POST asks for, once for its key, and answers it the same whenever it comes. */
@Dependent
public class Posts {

  private final DoOnce requests;
  private final JsonNames names;

  @Inject
  public Posts(DoOnce requests, JsonNames names) {
    this.requests = requests;
    this.names = names;
  }

  /**
   * The answer as JSON.
   *
   * @param deed what to do, in one transaction with the key, and the view of what was done
   * @throws ProblemException where it is refused
   */
  public Answer once(Sender sender, byte[] body, Supplier<? extends Outcome<?>> deed) {
    return ProblemException.unlessRefused(
        requests.once(sender.key(body), () -> deed.get().map(this::json)));
  }

  /** The same for a body that is not at hand: its hash stands for it. */
  public Answer once(Sender sender, Digest body, Supplier<? extends Outcome<?>> deed) {
    return once(sender, body.hex().getBytes(StandardCharsets.US_ASCII), deed);
  }

  private String json(Object view) {
    return names.getContext(view.getClass()).toJson(view);
  }
}
