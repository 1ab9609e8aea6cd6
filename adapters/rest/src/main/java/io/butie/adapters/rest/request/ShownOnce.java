package io.butie.adapters.rest.request;

import io.butie.application.request.DoOnce.Answer;
import jakarta.json.Json;
import java.io.StringReader;

/**
 * A secret that is shown with the first answer and is no part of what is kept to answer again: an
 * answer that got lost takes it along.
 */
public final class ShownOnce {

  private ShownOnce() {}

  /** The answer, as JSON, with the secret as a member of it the first time. */
  public static String in(Answer answer, String member, String secret) {
    return answer.first()
        ? Json.createObjectBuilder(Json.createReader(new StringReader(answer.text())).readObject())
            .add(member, secret)
            .build()
            .toString()
        : answer.text();
  }
}
