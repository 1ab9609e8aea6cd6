package io.butie.adapters.webhook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.butie.application.port.Receivers.Message;
import io.butie.domain.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;

/** A message as the bytes of a request; openapi.yaml describes it under {@code webhooks}. */
final class SignedRequest {

  private static final String TYPE = "ledger.records_posted";

  private SignedRequest() {}

  static byte[] of(Message message, Destination to) {
    String body = body(message);
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    long sentAt = message.sentAt().getEpochSecond();
    String id = message.delivery().message();
    String head =
        String.join(
            "\r\n",
            "POST " + to.target() + " HTTP/1.1",
            "Host: " + to.authority(),
            "User-Agent: Butie",
            "Content-Type: application/json",
            "Content-Length: " + content.length,
            "Connection: close",
            "webhook-id: " + id,
            "webhook-timestamp: " + sentAt,
            "webhook-signature: " + Signatures.of(id, sentAt, body, message.secrets()),
            "",
            "");
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  /** The same at every try: all of it is in the log. */
  static String body(Message message) {
    JsonArray records = new JsonArray();
    message.records().forEach(entry -> records.add(record(entry)));
    JsonObject data = new JsonObject();
    data.addProperty("webhook", message.delivery().webhook().value());
    data.addProperty("number", message.delivery().number());
    data.addProperty("first_sequence", message.delivery().firstSequence());
    data.addProperty("next_sequence", message.delivery().nextSequence());
    data.add("records", records);
    JsonObject event = new JsonObject();
    event.addProperty("type", TYPE);
    event.addProperty(
        "timestamp", message.records().get(message.records().size() - 1).bookedAt().toString());
    event.add("data", data);
    return event.toString();
  }

  private static JsonObject record(LedgerEntry entry) {
    JsonObject record = new JsonObject();
    record.addProperty("sequence", entry.sequence());
    record.addProperty("region", entry.record().region().code());
    record.addProperty("region_sequence", entry.regionSequence());
    record.addProperty("kind", entry.record().kind().name());
    record.addProperty("id", entry.record().id());
    return record;
  }
}
