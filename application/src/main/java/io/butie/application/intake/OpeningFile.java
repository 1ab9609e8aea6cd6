package io.butie.application.intake;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;

/**
 * What two people are shown of a file before it is taken over.
 *
 * @param content SHA-256 of the file's bytes, as {@code sha256sum} prints it
 * @param rows how many there are
 * @param amount their sum; zero where the file is not about money
 */
public record OpeningFile(Digest content, int rows, Money amount) {}
