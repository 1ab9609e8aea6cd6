#!/usr/bin/env python3
"""Reads a log of C2SP tlog-tiles from a directory, after https://c2sp.org/tlog-tiles alone: every
entry against the hash that its tile has for it, and the root that the tiles make against the
checkpoint. Python's standard library, no code of the product. The signature is not checked here."""

import base64
import hashlib
import pathlib
import struct
import sys

WIDTH = 256


def sha256(data):
    return hashlib.sha256(data).digest()


def tile_path(level, index, width):
    parts = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        parts.insert(0, f"x{index % 1000:03d}")
    return f"tile/{level}/{'/'.join(parts)}" + ("" if width == WIDTH else f".p/{width}")


def hashes(log, size, level):
    """All hashes of a level, the partial tile's too."""
    count = size >> 8 * level
    found = []
    for first in range(0, count, WIDTH):
        width = min(WIDTH, count - first)
        tile = (log / tile_path(level, first // WIDTH, width)).read_bytes()
        if len(tile) != 32 * width:
            raise ValueError(f"a tile of {len(tile)} bytes")
        found += [tile[i:i + 32] for i in range(0, len(tile), 32)]
    return found


def entries(log, size):
    for first in range(0, size, WIDTH):
        width = min(WIDTH, size - first)
        bundle = (log / tile_path("entries", first // WIDTH, width)).read_bytes()
        for _ in range(width):
            length, = struct.unpack(">H", bundle[:2])
            yield bundle[2:2 + length]
            bundle = bundle[2 + length:]
        if bundle:
            raise ValueError("bytes after the last entry")


def mth(nodes):
    """RFC 6962 section 2.1 over nodes that are hashes already."""
    if len(nodes) == 1:
        return nodes[0]
    k = 1
    while k * 2 < len(nodes):
        k *= 2
    return sha256(b"\x01" + mth(nodes[:k]) + mth(nodes[k:]))


def main(directory):
    log = pathlib.Path(directory)
    _, size, root = (log / "checkpoint").read_text("utf-8").split("\n")[:3]
    size = int(size)
    leaves = hashes(log, size, 0)
    for index, entry in enumerate(entries(log, size)):
        if sha256(b"\x00" + entry) != leaves[index]:
            raise ValueError(f"entry {index} is not that of its tile")
    level, nodes = 0, leaves
    while len(nodes) >= WIDTH:
        above = hashes(log, size, level + 1)
        if above != [mth(nodes[i:i + WIDTH]) for i in range(0, len(above) * WIDTH, WIDTH)]:
            raise ValueError(f"level {level + 1} is not made of the tiles below")
        level, nodes = level + 1, above
    if mth(leaves) != base64.b64decode(root):
        raise ValueError("the tiles do not make the signed root")
    print(f"{size} entries, root {mth(leaves).hex()} as signed")


if __name__ == "__main__":
    main(sys.argv[1])
