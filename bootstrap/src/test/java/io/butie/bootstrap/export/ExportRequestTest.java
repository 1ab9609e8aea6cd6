package io.butie.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.adapters.bundle.BundleScope;
import io.butie.domain.reference.Region;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one process asks another for arrives as it was asked. */
class ExportRequestTest {

  @Test
  void aRequestIsReadAsItWasWritten() {
    for (BundleScope scope :
        List.of(
            BundleScope.WHOLE_LEDGER,
            BundleScope.wholeLedgerWithTiles(),
            BundleScope.of(new Region("130100")))) {
      ExportRequest request = new ExportRequest(Path.of("/a/b c"), scope);
      assertThat(ExportRequest.parse(request.text())).isEqualTo(request);
    }
  }

  @Test
  void whatIsNoRequestIsRefused() {
    for (String text : List.of("/a", "\na", "everything\n/a")) {
      assertThatThrownBy(() -> ExportRequest.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
