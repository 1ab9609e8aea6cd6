package io.butie.bootstrap;

import org.jspecify.annotations.Nullable;

/** The container, or the application in it, did not start. */
public final class ContainerFailedException extends Exception {

  ContainerFailedException(String message) {
    super(message);
  }

  ContainerFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
