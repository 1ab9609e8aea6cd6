package io.butie.adapters.rest.trail;

import io.butie.application.port.AuditLog.Kept;
import io.butie.domain.access.AuditEntry;
import io.butie.domain.reference.UserId;
import java.util.Optional;

/**
 * An entry of the audit log as it is shown, with all that its hash is made of.
 *
 * @param user absent where nobody was signed in
 * @param hash SHA-256 over the hash of the entry before and this one
 */
public record AuditEntryView(
    long sequence,
    String time,
    Optional<String> user,
    Optional<String> role,
    String operation,
    String region,
    Optional<String> subject,
    String outcome,
    Optional<String> requestId,
    Optional<String> reason,
    String hash) {

  static AuditEntryView of(Kept kept) {
    AuditEntry entry = kept.entry();
    AuditEntry.Act act = entry.act();
    return new AuditEntryView(
        entry.sequence(),
        entry.time().toString(),
        act.user().map(UserId::value),
        act.role().map(Enum::name),
        act.operation(),
        act.region().code(),
        act.subject(),
        entry.outcome(),
        act.request(),
        act.reason(),
        kept.hash().hex());
  }
}
