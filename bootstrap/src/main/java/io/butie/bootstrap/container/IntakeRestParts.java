package io.butie.bootstrap.container;

import io.butie.adapters.rest.claim.BesideTheRequest;
import io.butie.application.claim.SentClaims;
import io.butie.application.claim.SubmitClaims;
import io.butie.application.claim.TakeClaimFile;
import io.butie.application.port.ClaimFiles;
import io.butie.application.port.Spool;
import io.butie.bootstrap.IntakeUseCases;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** What the REST interface needs to take claims. */
@ApplicationScoped
public class IntakeRestParts {

  @Resource private ManagedExecutorService executor;
  @Inject private WiredUseCases wired;

  private IntakeUseCases parts() {
    return wired.useCases().intake();
  }

  @Produces
  SentClaims sentClaims() {
    return parts().sent();
  }

  @Produces
  SubmitClaims submitClaims() {
    return wired.useCases().submitClaims();
  }

  @Produces
  TakeClaimFile takeClaimFile() {
    return parts().take();
  }

  @Produces
  ClaimFiles claimFiles() {
    return parts().files();
  }

  @Produces
  Spool spool() {
    return parts().spool();
  }

  @Produces
  BesideTheRequest besideTheRequest() {
    return executor::execute;
  }
}
