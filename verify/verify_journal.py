#!/usr/bin/env python3
"""Verifies a journal of discretion without any part of the program that wrote it.

    verify_journal.py JOURNAL [--checkpoint FILE]... [--public-key FILE]...

JOURNAL is the SQLite file (HOME/journal.db) or a file of 'discretion journal export'. A checkpoint vouches for what it
covers only when it was kept out of reach of whoever can write to the journal, and the public key with it.
Ends with 0 when all is well, 1 when something was changed, 2 when the journal cannot be read.
"""
import argparse, base64, hashlib, json, re, sqlite3, struct, sys, uuid
from datetime import datetime, timedelta, timezone

OF_RECORD = ("decided", "advice-signed")
FIRST = bytes(32)
TOUCH_MICROSECONDS, TOUCH_ACTS = 15 * 60 * 1_000_000, 20
P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
PREFIX = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200" + "04")

WORDS = {
    "position": "it is missing, or not in its place",
    "hash": "its hash is not the hash of what it says and of the entry before it",
    "version": "its version does not follow the one before it in its stream",
    "time": "it was recorded before the entry before it",
    "body": "its body is not canonical JSON",
    "decision": "it and the act of a person that it needs do not belong together",
    "personal": "the personal text beside it is not the one that it is committed to"}
CHECKPOINT_WORDS = {
    "journal": "it is of another journal",
    "signature": "no key that was given signed it",
    "cut": "the journal has fewer entries now: its end was cut off, or an old copy was put back",
    "head": "something that it covers was changed, and the hashes were made anew",
    "time": "what it covers was recorded after it, or what it does not cover before it"}
OTHERS = (
    ("decision", """SELECT coalesce(a.consumed_by, 0) FROM acts a
        WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.position = a.consumed_by AND d.act = a.id)"""),
    ("decision", f"""SELECT max(coalesce(consumed_by, 0)) FROM acts GROUP BY touch HAVING count(*) > {TOUCH_ACTS}"""),
    ("personal", "SELECT position FROM personal WHERE position NOT IN (SELECT position FROM entries)"))


class Unreadable(Exception):
    """What was given is no journal, checkpoint or key."""


def add(a, b):
    """Adds two points of P-256; None is the point at infinity."""
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P == 0:
        return None
    slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def is_signed(key, text, signature):
    """FIPS 186-5: whether the 64 bytes are the key's ECDSA P-256 SHA-256 signature of the text."""
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or not (0 < r < N and 0 < s < N):
        return False
    w = pow(s, -1, N)
    u, v = int.from_bytes(hashlib.sha256(text).digest(), "big") * w % N, r * w % N
    point, both = None, add(G, key["point"])
    for bit in range(255, -1, -1):
        point = add(point, point)
        one, two = u >> bit & 1, v >> bit & 1
        point = add(point, both if one and two else G if one else key["point"] if two else None)
    return point is not None and point[0] % N == r


def read_key(path):
    """A public key as 'discretion journal key' writes it: SubjectPublicKeyInfo in PEM."""
    with open(path, encoding="ascii", errors="replace") as file:
        body = re.fullmatch(r"\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*", file.read())
    der = base64.b64decode(body[1]) if body else b""
    point = int.from_bytes(der[27:59], "big"), int.from_bytes(der[59:], "big")
    if len(der) != 91 or not der.startswith(PREFIX) or max(point) >= P \
            or (point[0] ** 3 - 3 * point[0] + B - point[1] ** 2) % P:
        raise Unreadable(f"{path} is no public key of the curve P-256.")
    return {"id": hashlib.sha256(der).hexdigest()[:16], "point": point}


def read_checkpoint(path):
    with open(path, "rb") as file:
        text = file.read()
    lines = text.decode("ascii", errors="replace").split("\n")
    try:
        if len(lines) != 9 or lines[0] != "discretion-checkpoint-1" or lines[6] or lines[8]:
            raise ValueError
        return {"name": path, "journal": lines[1], "size": int(lines[2]), "head": bytes.fromhex(lines[3]),
                "time": microseconds(lines[4]), "key": lines[5], "text": "\n".join(lines[:6]).encode() + b"\n",
                "signature": base64.b64decode(lines[7], validate=True)}
    except ValueError:
        raise Unreadable(f"{path} is no checkpoint of a journal.") from None


def canonical(value, depth=64):
    """RFC 8785 for what a journal holds: whole numbers only, and 64 objects and arrays in each other at most."""
    if isinstance(value, (dict, list)) and depth == 0:
        raise ValueError
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name], depth - 1) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(one, depth - 1) for one in value) + "]"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53:
        raise ValueError
    return json.dumps(value, ensure_ascii=False)


def parse(body):
    """The body as an object when it is canonical JSON, else None."""
    def members(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError
        return dict(pairs)

    def refuse(_):
        raise ValueError

    try:
        value = json.loads(body.decode(), object_pairs_hook=members, parse_float=refuse, parse_constant=refuse)
        return value if isinstance(value, dict) and canonical(value).encode() == body else None
    except (ValueError, RecursionError):
        return None


def long(data):
    return struct.pack(">I", len(data)) + data


def hash_of(before, position, stream, version, kind, recorded, act, body):
    try:
        return hashlib.sha256(
            before + b"discretion-entry-1\n" + struct.pack(">Q", position) + long(stream.encode())
            + struct.pack(">I", version) + long(kind.encode()) + struct.pack(">q", recorded) + long(act) + long(body)
        ).digest()
    except (struct.error, AttributeError, TypeError, UnicodeEncodeError):
        return None


def raw(value):
    """The bytes of a cell, whatever its type is: who owns the database can put a text where bytes belong."""
    return b"" if value is None else value if isinstance(value, bytes) else str(value).encode(errors="surrogateescape")


def act_of(value):
    """The 16 bytes of an act's id, which SQLite keeps as text."""
    is_id = isinstance(value, str) and re.fullmatch("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", value)
    return uuid.UUID(value).bytes if is_id else raw(value)


def microseconds(text):
    return (datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%f%z") - datetime(1970, 1, 1, tzinfo=timezone.utc)) \
        // timedelta(microseconds=1)


def time_text(value):
    try:
        moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=value)
        return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond:06}Z"
    except (OverflowError, TypeError):
        return f"{value} microseconds since 1970"


class Journal:
    """Reads an SQLite journal, read only, or an exported file; both give entries in order of position."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.is_database = file.read(16) == b"SQLite format 3\0"
        self.path, self.id, self.decisions, self.checkpoints = path, None, {}, []
        if not self.is_database:
            return
        self.connection = sqlite3.connect(f"file:{path.replace('%', '%25').replace('?', '%3f')}?mode=ro", uri=True)
        self.connection.text_factory = lambda text: text.decode(errors="surrogateescape")
        self.connection.execute("BEGIN")
        self.id = next((str(uuid.UUID(bytes=value)) for value, in self.rows(
            "SELECT value FROM marks WHERE name = 'journal-id'")), None)
        self.decisions = {row[0]: row[1:] for row in self.rows(
            """SELECT d.position, d.stream, d.act, d.person, a.stream, a.person, a.consumed_by, a.made_at, t.person,
                      t.made_at
               FROM decisions d LEFT JOIN acts a ON a.id = d.act LEFT JOIN touches t ON t.id = a.touch""")}
        self.checkpoints = [
            {"name": None, "journal": self.id, "size": size, "head": raw(head), "time": made, "signature": raw(signed)}
            for size, head, made, signed in self.rows(
                "SELECT size, head, made_at, signature FROM checkpoints ORDER BY size")]

    def rows(self, query):
        return self.connection.execute(query)

    def entries(self):
        if self.is_database:
            for row in self.rows("""SELECT e.position, e.stream, e.version, e.kind, e.recorded_at, e.act, e.body,
                    e.hash, p.salt FROM entries e LEFT JOIN personal p ON p.position = e.position
                    ORDER BY e.position"""):
                yield *row[:5], act_of(row[5]), raw(row[6]), raw(row[7]), row[8], None
            return
        with open(self.path, encoding="utf-8", newline="\n") as file:
            self.id = json.loads(file.readline())["journal"]
            for line in file:
                one = json.loads(line)
                own = one.get("personal") or {}
                yield (one["position"], one["stream"], one["version"], one["kind"], one["recorded_at"],
                       act_of(one["act"]), one["body"].encode(), bytes.fromhex(one["hash"]),
                       bytes.fromhex(own["salt"]) if own else None, own.get("text"))


class Check:
    """Goes along a journal once. Notes of each entry that is wrong how, and of each checkpoint that does not fit."""

    def __init__(self, path, outside=(), keys=()):
        self.journal, self.keys, self.faults, self.checkpoints = Journal(path), list(keys), {}, []
        self.size, self.head, self.recorded, self.versions, self.last_outside = 0, FIRST, None, {}, None
        outside = sorted(outside, key=lambda one: one["size"])
        self.marks = {one["size"]: {} for one in self.journal.checkpoints + outside}
        self.without_entry = dict(self.journal.decisions)
        for entry in self.journal.entries():
            self.go_along(*entry)
        for position in self.without_entry:
            self.faults.setdefault(position, "decision")
        for what, query in OTHERS if self.journal.is_database else ():
            for position, in self.journal.rows(query):
                self.faults.setdefault(position, what)
        for one in self.journal.checkpoints + outside:
            what = self.standing(one)
            if what:
                self.checkpoints.append((one, what))
            elif one["name"]:
                self.last_outside = one

    def go_along(self, position, stream, version, kind, recorded, act, body, own_hash, salt, personal):
        if position != self.size + 1:
            self.faults.setdefault(self.size + 1, "position")
        what = self.wrong(position, stream, version, kind, recorded, act, body, own_hash, salt, personal)
        if what:
            self.faults.setdefault(position, what)
        if self.size in self.marks:
            self.marks[self.size]["next"] = recorded
        if position in self.marks:
            self.marks[position].update(head=own_hash, recorded=recorded)
        self.without_entry.pop(position, None)
        self.size, self.head, self.recorded, self.versions[stream] = position, own_hash, recorded, version

    def wrong(self, position, stream, version, kind, recorded, act, body, own_hash, salt, personal):
        """How an entry is wrong; None when it is not."""
        if own_hash != hash_of(self.head, position, stream, version, kind, recorded, act, body):
            return "hash"
        if version != self.versions.get(stream, 0) + 1:
            return "version"
        if self.recorded is not None and recorded < self.recorded:
            return "time"
        content = parse(body)
        if content is None:
            return "body"
        if (kind in OF_RECORD) != bool(act) or self.journal.is_database and not self.is_acted(
                position, stream, kind, act):
            return "decision"
        if salt is not None and ("personal" not in content or len(raw(salt)) != 32 or personal is not None
                and hashlib.sha256(raw(salt) + personal.encode()).hexdigest() != content["personal"]):
            return "personal"
        return None

    def is_acted(self, position, stream, kind, act):
        row = self.journal.decisions.get(position)
        if kind not in OF_RECORD or row is None:
            return kind not in OF_RECORD and row is None
        of, its_act, person, act_of_stream, act_person, consumed, acted, touch_person, touched = row
        return (of == act_of_stream == stream and act_of(its_act) == act and person == act_person == touch_person
                and consumed == position and 0 <= acted - touched <= TOUCH_MICROSECONDS)

    def standing(self, one):
        """How a checkpoint does not fit; None when it does."""
        mark = self.marks[one["size"]]
        if one["journal"] != self.journal.id:
            return "journal"
        if self.keys and not any(is_signed(key, *signed_of(one, key)) for key in self.keys):
            return "signature"
        if one["size"] > self.size:
            return "cut"
        if mark.get("head") != one["head"]:
            return "head"
        return "time" if mark["recorded"] > one["time"] or mark.get("next", one["time"]) < one["time"] else None


def signed_of(one, key):
    """What a checkpoint's signature is over. The journal's own rows do not name the key."""
    return one.get("text") or (f"discretion-checkpoint-1\n{one['journal']}\n{one['size']}\n{one['head'].hex()}\n"
                               f"{time_text(one['time'])}\n{key['id']}\n").encode(), one["signature"]


def tell(check):
    yield (f"Journal {check.journal.id}: {check.size} entries in {len(check.versions)} streams, "
           f"head {check.head.hex()}.")
    if check.faults:
        first = min(check.faults)
        yield f"CHANGED. The first wrong entry is {first}: {WORDS[check.faults[first]]}. Wrong: {len(check.faults)}."
    for one, what in check.checkpoints:
        yield f"CHANGED. {one['name'] or 'The own checkpoint'} of {one['size']} entries: {CHECKPOINT_WORDS[what]}."
    if not check.faults and not check.checkpoints:
        yield "WHOLE. Every entry follows from the one before it" + (
            ", and every decision has its human act." if check.journal.is_database
            else ". An export has no acts to hold its decisions to.")
    if not check.keys:
        yield "No public key was given, so no signature was checked."
    covered = check.last_outside["size"] if check.last_outside else 0
    yield (f"Nothing outside vouches for {check.size - covered} of {check.size} entries: those after "
           f"{time_text(check.last_outside['time'])}." if covered else
           f"No checkpoint from outside fits, so nothing outside vouches for any of the {check.size} entries.")


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("journal")
    parser.add_argument("--checkpoint", action="append", default=[])
    parser.add_argument("--public-key", action="append", default=[])
    given = parser.parse_args(arguments)
    try:
        check = Check(given.journal, [read_checkpoint(path) for path in given.checkpoint],
                      [read_key(path) for path in given.public_key])
    except (Unreadable, OSError, sqlite3.Error, ValueError, KeyError, TypeError) as failure:
        print(f"{given.journal} cannot be read: {failure}", file=sys.stderr)
        return 2
    print("\n".join(tell(check)))
    return 1 if check.faults or check.checkpoints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
