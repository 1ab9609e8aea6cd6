package io.butie.adapters.rest.access;

import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;

/** What JAX-RS says of the method that a request is for. */
record CalledMethod(Class<?> type, String name) implements ResourceInfo {

  @Override
  public Method getResourceMethod() {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Class<?> getResourceClass() {
    return type;
  }
}
