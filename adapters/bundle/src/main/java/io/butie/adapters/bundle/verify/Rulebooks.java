package io.butie.adapters.bundle.verify;

import io.butie.domain.policy.Rulebook;
import java.util.Optional;

/** The rulebooks that the verifying program carries: never one that a bundle brings. */
@FunctionalInterface
public interface Rulebooks {

  /** The rulebook by its id, such as 2023-65; empty where the program does not carry it. */
  Optional<Rulebook> named(String id);
}
