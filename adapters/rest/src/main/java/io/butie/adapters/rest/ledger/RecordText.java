package io.butie.adapters.rest.ledger;

import io.butie.application.port.Ledger.StoredEntry;

/** Writes a record as a JSON object: the one spelling that the audit bundle has of it, too. */
@FunctionalInterface
public interface RecordText {

  /** The object, with every hashed field by name, without a line feed. */
  String of(StoredEntry entry);
}
