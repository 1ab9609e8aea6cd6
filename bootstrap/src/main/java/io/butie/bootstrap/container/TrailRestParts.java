package io.butie.bootstrap.container;

import io.butie.application.figure.ReadFigures;
import io.butie.application.trail.KeepTrail;
import io.butie.application.trail.ReadTrail;
import io.butie.application.trail.ShowPerson;
import io.butie.bootstrap.TrailUseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** What the REST interface needs for the audit log and the metrics. */
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
  ReadFigures readFigures() {
    return parts().figures();
  }

  @Produces
  ShowPerson showPerson() {
    return parts().showPerson();
  }
}
