package io.butie.adapters.rest.register;

/**
 * What came of closing a class.
 *
 * @param releasedFen what it had encumbered and did not need, in fen
 */
public record ClassClosingView(String id, long releasedFen) {}
