package io.butie.adapters.rest.problem;

import io.butie.domain.policy.Words;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/** The title of a problem: the phrase of its status (RFC 9457 §4.2.1), or what says the same. */
final class Titles {

  private Titles() {}

  static Words of(StatusType status) {
    return new Words(status.getReasonPhrase(), zh(status));
  }

  /** A status that is not listed is as the first one of its class (RFC 9110 §15). */
  private static String zh(StatusType status) {
    return switch (status.getStatusCode()) {
      case 401 -> "未登录";
      case 403 -> "无权办理";
      case 404 -> "未找到";
      case 405 -> "不支持的请求方法";
      case 406 -> "无可接受的格式";
      case 409 -> "与当前状态冲突";
      case 412 -> "内容已变更";
      case 413 -> "请求内容过长";
      case 415 -> "不支持的内容类型";
      case 422 -> "请求无法处理";
      case 428 -> "缺少前提条件";
      case 429 -> "请求过于频繁";
      case 503 -> "服务暂不可用";
      default -> status.getFamily() == Family.CLIENT_ERROR ? "请求有误" : "服务器故障";
    };
  }
}
