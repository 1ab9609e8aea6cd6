package io.butie.bootstrap;

import io.butie.application.claim.SentClaims;
import io.butie.application.claim.TakeClaimFile;
import io.butie.application.port.ClaimFiles;
import io.butie.application.port.Spool;

/** What takes files of claim lines. */
public record IntakeUseCases(SentClaims sent, TakeClaimFile take, ClaimFiles files, Spool spool) {}
