package io.butie.bootstrap.export;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.ExportOutcome.Result;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where the server that holds a data directory can be asked, and the token that it asks for. Kept
 * in a file of the directory that its owner alone can read: whoever can read it may read the data
 * anyway.
 *
 * @param port a TCP port of the loopback interface
 */
record DeskAddress(int port, String token) {

  private static final String FILE = "export-desk";

  /** The address in the directory; empty where no server has left one. */
  static Optional<DeskAddress> read(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(data.resolve(FILE));
      return Optional.of(new DeskAddress(Integer.parseInt(lines.get(0)), lines.get(1)));
    } catch (NoSuchFileException notThere) {
      return Optional.empty();
    }
  }

  /** Leaves the address in the directory, all of it at once. */
  void write(Path data) throws IOException {
    Path partial = Files.createTempFile(data, FILE, ".partial"); // for its owner alone
    Files.writeString(partial, port + "\n" + token + "\n");
    Files.move(partial, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  static void remove(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(FILE));
  }

  /** The header by which the desk knows whoever may read the file. */
  String authorization() {
    return "Bearer " + token;
  }

  /**
   * Asks the server to export to the target, an absolute path.
   *
   * @throws IOException where the server fails, or its answer does not come
   */
  ExportOutcome ask(Path target, BundleScope scope) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(uri())
            .header("Authorization", authorization())
            .POST(BodyPublishers.ofString(new ExportRequest(target, scope).text()))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .proxy(HttpClient.Builder.NO_PROXY)
              .build()
              .send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("the server answers " + answer.statusCode() + ": " + answer.body());
      }
      return new Gson().fromJson(answer.body(), ExportOutcome.class);
    } catch (ConnectException serverWasKilled) {
      return ExportOutcome.none(
          Result.IN_USE, "the data directory is in use, and its server cannot be asked");
    } catch (JsonParseException e) {
      throw new IOException("the server's answer is none", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server exported", e);
    }
  }

  private URI uri() {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ":"
            + port
            + ExportDesk.PATH);
  }
}
