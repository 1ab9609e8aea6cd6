package io.butie.bootstrap.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every test class of this process the one server. It is closed with the process, because the
 * classes that a process gets are separate sessions of JUnit.
 */
public final class WithServedYear implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == ServedYear.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return OfThisProcess.YEAR;
  }

  /** Started by the first who asks. */
  private static final class OfThisProcess {

    private static final ServedYear YEAR = ServedYear.start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(OfThisProcess::close, "close-the-year"));
    }

    private static void close() {
      try {
        YEAR.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
