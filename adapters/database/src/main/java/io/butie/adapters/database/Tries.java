package io.butie.adapters.database;

import io.butie.application.port.ContentionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries a transaction again where another was in its way: the work then sees what that one did. */
public final class Tries {

  /** What outlasts this many tries is an outage. */
  private static final int MOST = 5;

  private Tries() {}

  /**
   * The result of the first try that is not disturbed. Contention and a row that another wrote
   * first are tried again; anything else flies on.
   *
   * @throws ContentionException where the last try met with contention still
   * @param alsoDisturbed what else may go away, as the store's own exceptions say
   */
  public static <T> T of(Supplier<T> transaction, Predicate<RuntimeException> alsoDisturbed) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (tried == MOST || !(isDisturbed(e) || alsoDisturbed.test(e))) {
          throw SqlFailure.of(e) == SqlFailure.CONTENTION ? new ContentionException(e) : e;
        }
      }
    }
  }

  private static boolean isDisturbed(RuntimeException e) {
    SqlFailure failure = SqlFailure.of(e);
    return failure == SqlFailure.CONTENTION || failure == SqlFailure.DUPLICATE;
  }
}
