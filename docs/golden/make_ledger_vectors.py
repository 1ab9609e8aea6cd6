#!/usr/bin/env python3
"""Makes ledger-vectors.json from docs/ledger-format.md alone: Python's standard library, no code
of the product. Run it in this directory; the file it writes is compared with the product's bytes by
the product's tests. It must not change unless the format gets a new version."""

import base64
import hashlib
import json
import struct
import unicodedata

T, I, D, DATE = 1, 2, 3, 4
NAMES = {T: "TEXT", I: "INTEGER", D: "DIGEST", DATE: "DATE"}
CAUSE = hashlib.sha256(b"cause").hexdigest()
PERSON = hashlib.sha256(b"person").hexdigest()
# the two transfers below bring these accounts to nought again
BALANCES = hashlib.sha256(
    b"130100/2023/EMPLOYMENT_SUBSIDY/ENCUMBERED,0\n"
    b"130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE,0\n").hexdigest()

RECORDS = [
    ("TRANSFER", 1, "130100", [
        ("id", T, "accrue/L00017"), ("arrow", T, "ACCRUE"),
        ("debit", T, "130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE"),
        ("credit", T, "130100/2023/EMPLOYMENT_SUBSIDY/ENCUMBERED"),
        ("amount_fen", I, 120000), ("subject", T, "L00017"), ("reverses", T, None),
        ("cause", D, CAUSE), ("effective_on", DATE, "2023-06-27")]),
    ("TRANSFER", 1, "130100", [
        ("id", T, "reverse/accrue/L00017"), ("arrow", T, "ACCRUE"),
        ("debit", T, "130100/2023/EMPLOYMENT_SUBSIDY/ENCUMBERED"),
        ("credit", T, "130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE"),
        ("amount_fen", I, 120000), ("subject", T, "L00017"), ("reverses", T, "accrue/L00017"),
        ("cause", D, CAUSE), ("effective_on", DATE, "2023-07-01")]),
    ("DECISION", 2, "130600", [
        ("id", T, "decide/L00018"), ("line", T, "L00018"), ("claim_kind", T, "TRAINING"),
        ("class_id", T, "C0001"), ("pseudonym", T, "p-5f3a"), ("person_commitment", D, PERSON),
        ("rulebook", T, "2023-65"), ("decision", T, "REFUSE"), ("code", T, "NO_CERTIFICATE"),
        ("rate_percent", I, 0), ("amount_fen", I, 0),
        ("findings", T, "NO_CERTIFICATE;LATE_TRAINING"), ("clauses", T, "R35;R18"),
        ("facts", T, "{\"groups\":\"RURAL_TRANSFER_WORKER\"}"), ("decided_by", T, "reviewer"),
        ("decided_on", DATE, "2023-06-20")]),
    ("DECISION", 2, "130600", [
        ("id", T, "decide/L00019"), ("line", T, "L00019"), ("claim_kind", T, "APPRAISAL"),
        ("class_id", T, None), ("pseudonym", T, "p-5f3b"), ("person_commitment", D, PERSON),
        ("rulebook", T, "2023-65"), ("decision", T, "PAY"), ("code", T, None),
        ("rate_percent", I, 100), ("amount_fen", I, 9223372036854775807), ("findings", T, ""),
        ("clauses", T, ""), ("facts", T, "{}"), ("decided_by", T, "reviewer"),
        ("decided_on", DATE, "2024-02-29")]),
    ("HOLD_RESOLUTION", 3, "130600", [
        ("id", T, "resolve/L00020"), ("line", T, "L00020"), ("resolution", T, "RELEASED"),
        # e + combining acute, and a compatibility ideograph: NFC composes one, maps the other
        ("reason", T, "\u6838\u5b9e cafe\u0301 \U0002F9D4"), ("resolved_by", T, "supervisor"),
        ("decision", D, CAUSE)]),
    ("CLASS_OPENING", 4, "133100", [
        ("id", T, "open/C0001"), ("class_id", T, "C0001"), ("institution", T, "91133100MA0D8N1J7G"),
        ("channel", T, "SKILL_UPGRADE"), ("fund_year", I, 2023), ("occupation", T, "4-10-01-05"),
        ("level", I, 5), ("heads", I, 40), ("standard_fen", I, 120000),
        ("encumbered_fen", I, 4800000), ("starts_on", DATE, "2023-05-04"),
        ("ends_on", DATE, "2023-05-31"), ("approved_by", T, "reviewer"),
        ("approved_on", DATE, "2023-04-28")]),
    ("CLASS_CLOSING", 5, "133100", [
        ("id", T, "close/C0001"), ("class_id", T, "C0001"), ("released_fen", I, 240000),
        ("closed_by", T, "reviewer"), ("closed_on", DATE, "2023-09-01")]),
    ("NOTICE", 6, "130100", [
        ("id", T, "notice/N1"), ("notice", T, "N1"), ("lines", I, 2), ("amount_fen", I, 240000),
        ("lines_digest", D, CAUSE), ("published_on", DATE, "2023-06-20"),
        ("ends_on", DATE, "2023-06-26"), ("payable_from", DATE, "2023-06-27"),
        ("published_by", T, "reviewer")]),
    ("RUN_APPROVAL", 7, "130100", [
        ("id", T, "approve/R1"), ("run", T, "R1"), ("content_hash", D, CAUSE), ("lines", I, 2),
        ("instructions", I, 1), ("amount_fen", I, 240000), ("made_by", T, "maker"),
        ("approved_by", T, "checker"), ("approved_on", DATE, "2023-06-28")]),
    ("INSTRUCTION", 8, "130100", [
        ("id", T, "R1-0001"), ("run", T, "R1"), ("channel", T, "EMPLOYMENT_SUBSIDY"),
        ("fund_year", I, 2023), ("payee", T, "91133100MA0D8N1J7G"), ("payee_commitment", D, PERSON),
        ("amount_fen", I, 240000), ("lines", I, 2), ("lines_digest", D, CAUSE),
        ("flags", T, "LATE_TRAINING"), ("replaces", T, None)]),
    ("TREASURY_ANSWER", 9, "130100", [
        ("id", T, "answer/R1-0001"), ("instruction", T, "R1-0001"), ("answer", T, "RETURNED"),
        ("amount_fen", I, 240000), ("reason", T, "\u8d26\u6237\u5df2\u9500\u6237"),
        ("value_date", DATE, "2023-06-29")]),
    ("APPROPRIATION", 10, "130000", [
        ("id", T, "order/1"), ("order_number", T, "\u5180\u8d22\u793e\u30142023\u30151\u53f7"),
        ("channel", T, "UNEMPLOYMENT_INSURANCE"), ("fund_year", I, 2023), ("amount_fen", I, 1),
        ("ordered_on", DATE, "2023-01-05"), ("made_by", T, "maker"),
        ("approved_by", T, "checker")]),
    ("REFERENCE_DATA", 11, "130000", [
        ("id", T, "load/RULEBOOK/2023-65"), ("what", T, "RULEBOOK"), ("name", T, "2023-65"),
        ("content_digest", D, CAUSE), ("loaded_by", T, "administrator")]),
    ("IMPORT", 12, "130000", [
        ("id", T, "import/BALANCES/" + CAUSE), ("what", T, "BALANCES"), ("content_digest", D, CAUSE),
        ("rows", I, 42), ("amount_fen", I, 5200430000), ("made_by", T, "maker"),
        ("approved_by", T, "checker"), ("approved_on", DATE, "2023-01-06")]),
    ("YEAR_CLOSE", 13, "130600", [
        ("id", T, "close-year/130600/2023/SKILL_UPGRADE"), ("channel", T, "SKILL_UPGRADE"),
        ("fund_year", I, 2023), ("lapsed_fen", I, 1), ("carried_over_fen", I, 240000),
        ("made_by", T, "maker"), ("approved_by", T, "checker"),
        ("closed_on", DATE, "2024-01-08")]),
    ("FORK", 15, "130000", [
        ("id", T, "fork/14"), ("given_up_size", I, 20), ("given_up_root", D, PERSON),
        ("kept_root", D, CAUSE), ("reason", T, "\u78c1\u76d8\u635f\u574f"),
        ("made_by", T, "maker"), ("approved_by", T, "checker"),
        ("recorded_on", DATE, "2023-07-02")]),
    ("RESTRICTION", 16, "130000", [
        ("id", T, "restrict/P5f3a"), ("pseudonym", T, "P5f3a"),
        ("basis", T, "\u5180\u4eba\u793e\u4fe1\u30142031\u30157\u53f7"), ("ordered_by", T, "supervisor"),
        ("approved_by", T, "other.supervisor"), ("approved_on", DATE, "2031-03-02")]),
    ("ERASURE", 17, "130000", [
        ("id", T, "erase/P5f3a"), ("pseudonym", T, "P5f3a"),
        ("basis", T, "\u5180\u4eba\u793e\u4fe1\u30142053\u30159\u53f7"), ("retained_until", DATE, "2053-06-20"),
        ("ordered_by", T, "supervisor"), ("approved_by", T, "other.supervisor"),
        ("approved_on", DATE, "2053-06-21")]),
    ("PERIOD_SEAL", 18, "130100", [
        ("id", T, "seal/130100/2023-06"), ("period", T, "2023-06"), ("first_sequence", I, 0),
        ("records", I, 6), ("accounts", I, 2), ("balances_digest", D, BALANCES),
        ("sealed_by", T, "checker"), ("sealed_on", DATE, "2023-07-03")]),
]


def text(value):
    utf8 = unicodedata.normalize("NFC", value).encode("utf-8")
    return struct.pack(">I", len(utf8)) + utf8


def field(kind, value):
    if value is None:
        return b"\x00"
    tag = bytes([kind])
    if kind == T:
        return tag + text(value)
    if kind == I:
        return tag + struct.pack(">q", value)
    if kind == D:
        return tag + bytes.fromhex(value)
    return tag + value.encode("ascii")


def body(fields):
    return b"".join(field(kind, value) for _, kind, value in fields)


def sha256(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha256(b"\x01" + left + right)


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(leaves):
    """RFC 6962 section 2.1, as it is written."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node(mth(leaves[:k]), mth(leaves[k:]))


def path(m, leaves):
    """RFC 6962 section 2.1.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return path(m, leaves[:k]) + [mth(leaves[k:])]
    return path(m - k, leaves[k:]) + [mth(leaves[:k])]


def subproof(m, leaves, complete):
    """RFC 6962 section 2.1.2."""
    if m == len(leaves):
        return [] if complete else [mth(leaves)]
    k = split(len(leaves))
    if m <= k:
        return subproof(m, leaves[:k], complete) + [mth(leaves[k:])]
    return subproof(m - k, leaves[k:], False) + [mth(leaves[:k])]


# Ed25519 after the formulas of RFC 8032: slow, plain, and not the product's
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
DD = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    x1, y1 = a
    x2, y2 = b
    t = DD * x1 * x2 * y1 * y2 % P
    return ((x1 * y2 + x2 * y1) * pow(1 + t, P - 2, P) % P,
            (y1 * y2 + x1 * x2) * pow(1 - t, P - 2, P) % P)


def mul(n, point):
    result = (0, 1)
    while n:
        if n & 1:
            result = add(result, point)
        point = add(point, point)
        n >>= 1
    return result


def base_point():
    y = 4 * pow(5, P - 2, P) % P
    xx = (y * y - 1) * pow(DD * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    return (P - x if x & 1 else x, y)


def compress(point):
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def sign(seed, message):
    h = hashlib.sha512(seed).digest()
    a = int.from_bytes(h[:32], "little") & ((1 << 254) - 8) | (1 << 254)
    public = compress(mul(a, base_point()))
    r = int.from_bytes(hashlib.sha512(h[32:] + message).digest(), "little") % Q
    big_r = compress(mul(r, base_point()))
    k = int.from_bytes(hashlib.sha512(big_r + public + message).digest(), "little") % Q
    return public, big_r + ((r + k * a) % Q).to_bytes(32, "little")


def b64(data):
    return base64.b64encode(data).decode("ascii")


NAME = "butie.example/golden"
OLD_SEED, NEW_SEED = bytes(range(32)), bytes(range(32, 64))


def verifier_key(public):
    key_hash = sha256(NAME.encode() + b"\n\x01" + public)[:4]
    return NAME + "+" + key_hash.hex() + "+" + b64(b"\x01" + public)


def handover():
    """What both keys sign when one follows the other."""
    old, new = (verifier_key(sign(seed, b"")[0]) for seed in (OLD_SEED, NEW_SEED))
    return old, new, f"butie key change 1\n{old}\n{new}\n{CAUSE}\n"


def key_change():
    old, new, statement = handover()
    return ("KEY_CHANGE", 14, "130000", [
        ("id", T, "key-change/1"), ("old_key", T, old), ("new_key", T, new), ("root", D, CAUSE),
        ("reason", T, "\u4e09\u5e74\u671f\u6ee1"), ("made_by", T, "maker"),
        ("approved_by", T, "checker"), ("changed_on", DATE, "2026-01-05"),
        ("old_signature", T, b64(sign(OLD_SEED, statement.encode())[1])),
        ("new_signature", T, b64(sign(NEW_SEED, statement.encode())[1]))])


def records():
    out, hashes, regions = [], [], {}
    listed = sorted(RECORDS + [key_change()], key=lambda record: record[1])
    for sequence, (kind, code, region, fields) in enumerate(listed):
        booked_at = 1687824000123 + sequence
        region_sequence = regions.get(region, 0)
        regions[region] = region_sequence + 1
        leaf = (bytes([1, 1, code]) + struct.pack(">Qq", sequence, booked_at) + text(region)
                + struct.pack(">Q", region_sequence) + body(fields))
        content = bytes([2, 1, 1, code]) + text(region) + body(fields)
        hashes.append(sha256(b"\x00" + leaf))
        out.append({
            "kind": kind, "code": code, "sequence": sequence, "booked_at": booked_at,
            "region": region, "region_sequence": region_sequence,
            "fields": [{"name": n, "type": NAMES[t], "value": v} for n, t, v in fields],
            "leaf": leaf.hex(), "leaf_hash": hashes[-1].hex(), "digest": sha256(content).hex(),
            "root_after": mth(hashes).hex()})
    return out, hashes


def trees():
    """The eight leaves that the first Certificate Transparency implementation tested with."""
    leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657",
              "606162636465666768696a6b6c6d6e6f"]
    hashes = [sha256(b"\x00" + bytes.fromhex(leaf)) for leaf in leaves]
    return {
        "leaves": leaves,
        "roots": [mth(hashes[:n]).hex() for n in range(len(leaves) + 1)],
        "inclusion": [{"index": m, "size": n, "path": [p.hex() for p in path(m, hashes[:n])]}
                      for n in range(1, 9) for m in range(n)],
        "consistency": [{"earlier": m, "size": n,
                         "path": [p.hex() for p in subproof(m, hashes[:n], True)]}
                        for n in range(1, 9) for m in range(1, n + 1)]}


def checkpoint(hashes):
    note = f"{NAME}\n{len(hashes)}\n{b64(mth(hashes))}\n"
    public, signature = sign(OLD_SEED, note.encode())
    key_hash = sha256(NAME.encode() + b"\n\x01" + public)[:4]
    return {
        "seed": OLD_SEED.hex(), "name": NAME, "verifier_key": verifier_key(public),
        "signed": note + "\n\u2014 " + NAME + " " + b64(key_hash + signature) + "\n"}


if __name__ == "__main__":
    listed, leaf_hashes = records()
    with open("ledger-vectors.json", "w", encoding="utf-8") as file:
        json.dump({"records": listed, "tree": trees(), "checkpoint": checkpoint(leaf_hashes),
                   "handover": {"old_seed": OLD_SEED.hex(), "new_seed": NEW_SEED.hex(),
                                "text": handover()[2]}},
                  file, indent=1, ensure_ascii=True)
        file.write("\n")
