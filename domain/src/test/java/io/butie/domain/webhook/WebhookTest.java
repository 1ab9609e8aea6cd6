package io.butie.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.ReferenceDataRecord;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookTest {

  private static final Region SHIJIAZHUANG = new Region("130100");
  private static final Region TANGSHAN = new Region("130200");

  private static Webhook webhook(Region region, RecordKind... kinds) {
    return Webhook.begin(
        WebhookId.of(new byte[WebhookId.BYTES]),
        "https://receiver.example/",
        region,
        Set.of(kinds),
        new UserId("admin"),
        0);
  }

  private static ReferenceDataRecord of(Region region) {
    return new ReferenceDataRecord(
        region, "load/Q", "QUOTAS", "Q", Digest.sha256("quotas"), "li.na");
  }

  @Test
  void aRegionsWebhookTellsOfThatRegionAlone() {
    Webhook webhook = webhook(SHIJIAZHUANG, RecordKind.REFERENCE_DATA);

    assertThat(webhook.tells(of(SHIJIAZHUANG))).isTrue();
    assertThat(webhook.tells(of(TANGSHAN))).isFalse();
    assertThat(webhook.tells(of(Region.PROVINCE))).isFalse();
  }

  @Test
  void theProvincesWebhookTellsOfEveryRegion() {
    Webhook webhook = webhook(Region.PROVINCE, RecordKind.REFERENCE_DATA);

    assertThat(webhook.tells(of(TANGSHAN))).isTrue();
    assertThat(webhook.tells(of(Region.PROVINCE))).isTrue();
  }

  @Test
  void onlyKindsThatWereAskedForAreTold() {
    assertThat(webhook(SHIJIAZHUANG, RecordKind.NOTICE).tells(of(SHIJIAZHUANG))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESTRICTION", "ERASURE"})
  void whoseDataIsRestrictedOrErasedIsToldToNobody(RecordKind kind) {
    assertThatThrownBy(() -> webhook(Region.PROVINCE, RecordKind.NOTICE, kind))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWebhookThatTellsNothingIsNone() {
    assertThatThrownBy(() -> webhook(SHIJIAZHUANG)).isInstanceOf(IllegalArgumentException.class);
  }
}
