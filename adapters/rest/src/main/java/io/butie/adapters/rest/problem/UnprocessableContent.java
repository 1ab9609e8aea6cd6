package io.butie.adapters.rest.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** 422 (RFC 9110 §15.5.21), which JAX-RS does not name. */
enum UnprocessableContent implements StatusType {
  STATUS;

  @Override
  public int getStatusCode() {
    return 422;
  }

  @Override
  public Family getFamily() {
    return Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Unprocessable Content";
  }
}
