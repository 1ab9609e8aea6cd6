package io.butie.adapters.rest.claim;

/**
 * What one step of long work did.
 *
 * @param lines how many claim lines it took further; 0 where none is left
 */
public record StepView(int lines) {}
