package io.butie.adapters.treasury;

/** Why a payee's bank sends a payment back (退汇), in the words of the bank's receipt. */
public enum ReturnReason {
  NAME_MISMATCH("户名不符", "The account is held under another name"),
  ID_MISMATCH("证件号码不符", "The account is held under another identity number"),
  NO_SUCH_ACCOUNT("账号不存在", "The bank has no such account"),
  ACCOUNT_CLOSED("账户已销户", "The account is closed"),
  ACCOUNT_FROZEN("账户被冻结", "The account is frozen"),
  ACCOUNT_DORMANT("账户长期不动户", "The account is dormant"),
  CARD_NOT_ACTIVATED("社保卡金融功能未激活", "The social-security card's bank account is not activated");

  private final String zh;
  private final String en;

  ReturnReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
