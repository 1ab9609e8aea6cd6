package io.butie.bootstrap;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Payara Micro in this process, with the web application that lies in our jar. Data goes to the
 * stdout that {@link Main} opened; what the container prints to {@code System.out} goes to stderr.
 */
final class Container implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(30);

  private final PayaraMicroRuntime runtime;
  private final Path directory;
  private final int httpPort;

  private Container(PayaraMicroRuntime runtime, Path directory, int httpPort) {
    this.runtime = runtime;
    this.directory = directory;
    this.httpPort = httpPort;
  }

  /**
   * Boots it and deploys the web application. Once a process: the container keeps static state.
   *
   * @param directory where it unpacks itself; wiped first, for it must not find what an earlier
   *     process left, and removed on close
   */
  static Container start(Path directory, int httpPort)
      throws IOException, ContainerFailedException {
    DirectoryTree.remove(directory);
    Files.createDirectories(directory);
    System.setOut(System.err); // for good: it prints even while it stops
    // Its own H2, which holds the disposable batch repository, listens on every address otherwise.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    try {
      PayaraMicroBoot boot = PayaraMicroLauncher.create(arguments(directory, httpPort));
      return new Container(boot.getRuntime(), directory, httpPort);
    } catch (Exception e) { // its API declares no narrower one
      DirectoryTree.remove(directory);
      throw new ContainerFailedException("the container did not start", e);
    }
  }

  /**
   * Waits until the web application is up. Where it cannot come up, the container is closed.
   *
   * @throws ContainerFailedException saying why it is not up
   */
  Application application() throws ContainerFailedException, IOException {
    try {
      if (runtime.getDeployedApplicationNames().isEmpty()) {
        throw new ContainerFailedException("the application was not deployed; its log says why");
      }
      return Rendezvous.await(GRACE);
    } catch (ContainerFailedException e) {
      close();
      throw e;
    }
  }

  /** Where it answers on this machine. */
  URI address() {
    return URI.create("http://localhost:" + httpPort + "/");
  }

  /** Stops the server, lets transactions end and removes what it unpacked. */
  @Override
  public void close() throws IOException {
    System.setOut(
        new PrintStream(OutputStream.nullOutputStream())); // it dumps its state at the end
    try {
      runtime.shutdown();
    } catch (BootstrapException | IllegalStateException alreadyStopping) {
      // its own shutdown hook was faster
    }
    DirectoryTree.remove(directory);
  }

  private static String[] arguments(Path directory, int httpPort) throws IOException {
    return new String[] {
      "--nocluster",
      "--nohazelcast",
      "--disablephonehome",
      "--rootdir", // where it unpacks both its modules and its domain
      Files.createDirectories(directory.resolve("payara")).toString(),
      "--prebootcommandfile",
      unpacked("pre-boot.txt", directory),
      "--logproperties",
      unpacked("logging.properties", directory),
      "--port",
      Integer.toString(httpPort),
      "--deploy",
      unpacked("ROOT.war", directory)
    };
  }

  private static String unpacked(String resource, Path directory) throws IOException {
    Path file = directory.resolve(resource);
    try (InputStream ours = Container.class.getResourceAsStream(resource)) {
      Files.copy(ours, file);
    }
    return file.toString();
  }
}
