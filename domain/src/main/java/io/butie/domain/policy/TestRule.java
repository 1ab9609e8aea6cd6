package io.butie.domain.policy;

/** What the rulebook says of one screening test for one kind of claim. */
public record TestRule(Effect effect, Clause clause) {}
