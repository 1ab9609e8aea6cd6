package io.butie.bootstrap;

/** The container, or the application in it, did not start. */
public final class ContainerFailedException extends Exception {

  ContainerFailedException(String message) {
    super(message);
  }

  ContainerFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
