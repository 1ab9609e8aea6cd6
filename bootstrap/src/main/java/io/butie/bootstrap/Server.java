package io.butie.bootstrap;

import io.butie.adapters.database.DatabaseSettings;
import java.io.IOException;
import java.net.URI;

/**
 * The installation running in this process: its database and, in its container, the application.
 */
public final class Server implements AutoCloseable {

  private final DatabaseSettings database;
  private final Container container;
  private final Application application;

  private Server(DatabaseSettings database, Container container, Application application) {
    this.database = database;
    this.container = container;
    this.application = application;
  }

  /**
   * Composes the process, boots the container and waits until the application is up. Once a
   * process.
   *
   * @param data held by the caller until after {@link #close}
   */
  public static Server start(DataDirectory data, Composition composition)
      throws IOException, ContainerFailedException {
    Composition.decide(composition);
    DatabaseSettings database = composition.database();
    try {
      Container container = Container.start(data.server(), composition.settings().httpPort());
      return new Server(database, container, container.application());
    } catch (ContainerFailedException e) {
      database.release();
      throw e;
    }
  }

  /** What the application offers. */
  public Application application() {
    return application;
  }

  /** Where it answers on this machine. */
  public URI address() {
    return container.address();
  }

  @Override
  public void close() throws IOException {
    container.close();
    database.release();
  }
}
