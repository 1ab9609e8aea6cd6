package io.butie.bootstrap.container;

import io.butie.application.trail.KeepTrail;
import io.butie.application.trail.ReadTrail;
import io.butie.application.trail.ShowPerson;
import io.butie.bootstrap.TrailUseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** What the REST interface needs for the audit log. */
@ApplicationScoped
public class TrailRestParts {

  @Inject private WiredUseCases wired;

  private TrailUseCases parts() {
    return wired.useCases().trail();
  }

  @Produces
  KeepTrail keepTrail() {
    return parts().keep();
  }

  @Produces
  ReadTrail readTrail() {
    return parts().read();
  }

  @Produces
  ShowPerson showPerson() {
    return parts().showPerson();
  }
}
