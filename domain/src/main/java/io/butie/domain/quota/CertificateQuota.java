package io.butie.domain.quota;

import io.butie.domain.reference.Region;

/**
 * A region's new certificates for the year (表二, R06–R07, R11–R12), in person-times (人次), the last
 * in persons (人).
 *
 * @param name the region's name in Chinese
 * @param juniorAndIntermediate 初、中级
 * @param seniorAndAbove 高级及以上
 * @param technicians 技师 and 高级技师, a part of senior and above
 * @param domesticService 家政 certificate holders, in persons
 */
public record CertificateQuota(
    Region region,
    String name,
    long total,
    long juniorAndIntermediate,
    long seniorAndAbove,
    long technicians,
    long domesticService) {}
