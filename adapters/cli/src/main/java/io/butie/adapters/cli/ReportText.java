package io.butie.adapters.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.butie.adapters.bundle.verify.Failure;
import io.butie.adapters.bundle.verify.Report;
import java.util.Locale;

/** What a verification found, for people and for programs. */
final class ReportText {

  private final Report report;

  ReportText(Report report) {
    this.report = report;
  }

  String lines() {
    StringBuilder text = new StringBuilder();
    report
        .checked()
        .counts()
        .forEach(
            (what, count) -> text.append(String.format(Locale.ROOT, "%,12d  %s%n", count, what)));
    report
        .checked()
        .notChecked()
        .forEach(why -> text.append("not checked:  ").append(why).append(System.lineSeparator()));
    text.append("signer:       ").append(signer()).append(System.lineSeparator());
    if (report.isTrue()) {
      text.append("root:         ").append(report.root()).append(System.lineSeparator());
    }
    return text.append(report.isTrue() ? "bundle verified" : "bundle NOT verified").toString();
  }

  private String signer() {
    return (report.signer().isEmpty() ? "unknown" : report.signer())
        + (report.signerVerified() ? "" : " (signer not verified" + advice() + ")");
  }

  /** What ended a verification may have come before the signer's turn. */
  private String advice() {
    return report.isTrue() ? ": give --key" : "";
  }

  /** One object; root is that of the records that were read. */
  String json() {
    JsonObject object = new JsonObject();
    object.addProperty("verified", report.isTrue());
    object.addProperty("signer", report.signer());
    object.addProperty("signer_verified", report.signerVerified());
    object.addProperty("records", report.records());
    object.addProperty("root", report.root());
    JsonObject checked = new JsonObject();
    report.checked().counts().forEach(checked::addProperty);
    object.add("checked", checked);
    JsonArray notChecked = new JsonArray();
    report.checked().notChecked().forEach(notChecked::add);
    object.add("not_checked", notChecked);
    object.add(
        "failure", report.failure().<JsonElement>map(ReportText::json).orElse(JsonNull.INSTANCE));
    return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(object);
  }

  private static JsonObject json(Failure failure) {
    JsonObject object = new JsonObject();
    object.addProperty("file", failure.file());
    if (failure.sequence().isPresent()) {
      object.addProperty("sequence", failure.sequence().getAsLong());
    } else {
      object.add("sequence", JsonNull.INSTANCE);
    }
    object.addProperty("what", failure.what());
    return object;
  }
}
