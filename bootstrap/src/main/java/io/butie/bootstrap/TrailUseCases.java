package io.butie.bootstrap;

import io.butie.application.figure.ReadFigures;
import io.butie.application.port.AuditLog;
import io.butie.application.trail.CheckAuditLog;
import io.butie.application.trail.KeepTrail;
import io.butie.application.trail.PublishAuditHead;
import io.butie.application.trail.ReadTrail;
import io.butie.application.trail.ShowPerson;

/** Who did and who saw what, and the numbers by which the installation is watched. */
public record TrailUseCases(
    KeepTrail keep,
    ReadTrail read,
    CheckAuditLog check,
    PublishAuditHead publish,
    ShowPerson showPerson,
    AuditLog log,
    ReadFigures figures) {}
