package io.butie.application.assess;

import io.butie.domain.claim.LineFacts;
import io.butie.domain.reference.Region;
import java.util.Optional;

/**
 * A line that waits to be decided.
 *
 * @param person whatever name awards on record know the person by; empty without an ID number
 * @param region where it is claimed, whose quota it uses
 * @param facts before what stands on record is added
 */
public record PendingLine(String lineId, Region region, Optional<String> person, LineFacts facts) {}
