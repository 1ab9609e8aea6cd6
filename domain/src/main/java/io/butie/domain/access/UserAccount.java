package io.butie.domain.access;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.UserId;
import java.util.function.Predicate;

/**
 * A user account of this installation.
 *
 * @param scope what the user acts for: one institution where the role is an institution's
 * @param passwordHash the encoded hash, with its algorithm and parameters
 */
public record UserAccount(UserId id, Role role, Scope scope, String passwordHash) {

  public UserAccount {
    if (role.isOfAnInstitution() != scope.institution().isPresent()) {
      throw new IllegalArgumentException(role + " cannot act for " + scope);
    }
  }

  /**
   * Signs the user in where the proof holds for this account's password hash.
   *
   * @param proof tells whether the secret that was presented belongs to the given hash
   */
  public Outcome<SignedInUser> signIn(Predicate<String> proof) {
    return proof.test(passwordHash)
        ? Outcome.done(new SignedInUser(this))
        : Outcome.refused(RefusalCode.NOT_ALLOWED, "user or password is wrong");
  }
}
