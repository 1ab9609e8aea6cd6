package io.butie.adapters.rest.register;

import io.butie.domain.policy.Rulebook;
import java.util.List;

/** The rulebooks that the product carries. */
@FunctionalInterface
public interface Rulebooks {

  /** All of them, in order of id. */
  List<Rulebook> all();
}
