package io.butie.adapters.webhook;

import io.butie.application.port.Receivers;
import io.butie.domain.policy.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Receivers over HTTP/1.1 on sockets of our own: an HTTP client looks a host's name up by itself,
 * and what it then connects to nobody has checked. Here a name is looked up once, every address of
 * it is checked, and the first is connected to; no redirect is followed, no proxy is asked, no
 * content is read.
 */
public final class HttpReceivers implements Receivers {

  private static final Duration TIME = Duration.ofSeconds(15);

  private final AllowedPrivate allowed;
  private final Names names;
  private final SSLSocketFactory tls;
  private final Duration time;

  /** Receivers as the network has them, with TLS as this Java trusts. */
  public HttpReceivers(AllowedPrivate allowed) {
    this(
        allowed, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault(), TIME);
  }

  HttpReceivers(AllowedPrivate allowed, Names names, SSLSocketFactory tls, Duration time) {
    this.allowed = allowed;
    this.names = names;
    this.tls = tls;
    this.time = time;
  }

  /** Who knows the addresses of a name. */
  @FunctionalInterface
  interface Names {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  @Override
  public Optional<Words> objection(String url) {
    try {
      Destination.of(url, allowed);
      return Optional.empty();
    } catch (Destination.ForbiddenException e) {
      return Optional.of(e.must());
    }
  }

  @Override
  public Answer deliver(Message message) {
    try {
      Destination to = Destination.of(message.url(), allowed);
      List<InetAddress> addresses = List.of(names.lookUp(to.host()));
      if (!addresses.stream().allMatch(address -> mayBeTold(to, address))) {
        return failed("ADDRESS_NOT_ALLOWED");
      }
      return answer(exchange(to, addresses.get(0), SignedRequest.of(message, to)));
    } catch (Destination.ForbiddenException objection) {
      return failed("ADDRESS_NOT_ALLOWED"); // the operator allows less than when it was opened
    } catch (UnknownHostException e) {
      return failed("HOST_UNKNOWN");
    } catch (Deadline.PassedException e) {
      return failed("TIMED_OUT");
    } catch (ConnectException | NoRouteToHostException e) {
      return failed("UNREACHABLE");
    } catch (SSLException e) {
      return failed("TLS_FAILED");
    } catch (StatusLine.NotHttpException e) {
      return failed("NOT_HTTP");
    } catch (IOException e) {
      return failed("CONNECTION_LOST");
    }
  }

  private boolean mayBeTold(Destination to, InetAddress address) {
    return PublicAddresses.contain(address)
        || allowed.contains(address)
        || allowed.lists(to.host());
  }

  private int exchange(Destination to, InetAddress address, byte[] request) throws IOException {
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      return Deadline.in(
          time,
          socket,
          () -> {
            socket.connect(new InetSocketAddress(address, to.port()));
            Socket connection = to.tls() ? secured(socket, to) : socket;
            connection.getOutputStream().write(request);
            connection.getOutputStream().flush();
            return StatusLine.read(new BufferedInputStream(connection.getInputStream()));
          });
    }
  }

  /** With a certificate for the host's name, which no redirected connection has. */
  private SSLSocket secured(Socket socket, Destination to) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, to.host(), to.port(), false);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static Answer answer(int status) {
    if (status == 410) {
      return new Answer(Verdict.GONE, "HTTP " + status);
    }
    return new Answer(status < 300 ? Verdict.ACCEPTED : Verdict.FAILED, "HTTP " + status);
  }

  private static Answer failed(String why) {
    return new Answer(Verdict.FAILED, why);
  }
}
