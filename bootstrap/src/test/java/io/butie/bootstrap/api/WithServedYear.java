package io.butie.bootstrap.api;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test class the one server, which is started by the first and closed at the end. */
public final class WithServedYear implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == ServedYear.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(WithServedYear.class))
        .getOrComputeIfAbsent(ServedYear.class, type -> ServedYear.start(), ServedYear.class);
  }
}
