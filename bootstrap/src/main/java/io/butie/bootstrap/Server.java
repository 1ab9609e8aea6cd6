package io.butie.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The installation running in this process: its database and, in its container, the application.
 */
public final class Server implements AutoCloseable {

  private final ConfiguredDatabase database;
  private final Container container;
  private final Application application;

  private Server(ConfiguredDatabase database, Container container, Application application) {
    this.database = database;
    this.container = container;
    this.application = application;
  }

  /**
   * Composes the process, boots the container and waits until the application is up. Once a
   * process.
   *
   * @param data held by the caller until after {@link #close}
   * @param compose decides what the process is composed of, given the configured database
   */
  public static Server start(
      DataDirectory data, Settings settings, Function<DataSource, Composition> compose)
      throws IOException, ContainerFailedException, SQLException {
    ConfiguredDatabase database = ConfiguredDatabase.of(settings);
    Composition.decide(compose.apply(database.connections()));
    Container container = Container.start(data.server(), settings.httpPort());
    try {
      return new Server(database, container, container.application());
    } catch (ContainerFailedException e) {
      container.close();
      database.close();
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
  public void close() throws IOException, SQLException {
    container.close();
    database.close();
  }
}
