package io.butie.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.application.port.Receivers.Message;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.webhook.Delivery;
import io.butie.domain.webhook.Webhook;
import io.butie.domain.webhook.WebhookId;
import io.butie.domain.webhook.WebhookSecret;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address was checked; that it is the host's, only a certificate proves. */
class TlsTest {

  private static final String WORD = "changeit";
  private static final String HOST = "receiver.example";

  @TempDir static Path directory;

  private static SSLContext context;

  @BeforeAll
  static void makeACertificateForTheHost() throws Exception {
    Path file = directory.resolve("keys");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "k",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "SAN=dns:" + HOST,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                WORD)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, WORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, WORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("k", keys.getCertificate("k"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
  }

  private static String answerTo(String host, SSLSocketFactory tls) throws Exception {
    try (Peer peer =
        new Peer(
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
            connection -> Peer.say(connection, "HTTP/1.1 204 \r\n\r\n"))) {
      HttpReceivers receivers =
          new HttpReceivers(
              AllowedPrivate.of(List.of(host)),
              name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
              tls,
              Duration.ofSeconds(30));
      return receivers.deliver(message("https://" + host + ":" + peer.port() + "/")).detail();
    }
  }

  private static Message message(String url) {
    Region region = new Region("130100");
    Webhook webhook =
        Webhook.begin(
            WebhookId.of(new byte[WebhookId.BYTES]),
            url,
            region,
            Webhook.OFFERED,
            new UserId("admin"),
            0);
    return new Message(
        url,
        Delivery.next(webhook, "msg_1", 1),
        List.of(
            new LedgerEntry(
                0,
                0,
                Instant.EPOCH,
                new ReferenceDataRecord(
                    region, "load/Q", "QUOTAS", "Q", Digest.sha256("q"), "li.na"))),
        Instant.EPOCH,
        List.of(WebhookSecret.of(new byte[WebhookSecret.BYTES])));
  }

  @Test
  void theHostProvesItselfByItsNameAtTheCheckedAddress() throws Exception {
    assertThat(answerTo(HOST, context.getSocketFactory())).isEqualTo("HTTP 204");
  }

  @Test
  void anotherHostsCertificateIsNotTaken() throws Exception {
    assertThat(answerTo("other.example", context.getSocketFactory())).isEqualTo("TLS_FAILED");
  }

  @Test
  void aCertificateThatNobodySignedIsNotTaken() throws Exception {
    assertThat(answerTo(HOST, (SSLSocketFactory) SSLSocketFactory.getDefault()))
        .isEqualTo("TLS_FAILED");
  }
}
