#!/usr/bin/env python3
"""Renews resource-types.json from a folder of CloudFormation registry schemas and says what changed.

    refresh.py SCHEMAS PRESENT NEW [--families families.yml] [--date YYYY-MM-DD] [--source TEXT]

What the schemas say is taken from them; what people found out by hand is taken from the present file. README.md says which is which.
"""

import argparse
import json
import re
import sys
from pathlib import Path

FLAGS = "123456789ckymrwqdugGnlh"
BY_HAND = set("uym")
KEYS = ["p", "a", "nx", "df", "tx", "ref", "st", "im", "h", "rs", "s", "x"]
HANDLERS = ["create", "read", "update", "delete", "list"]
DEEPEST = 7


class Schema:
    """One type as the registry describes it."""

    def __init__(self, text, main):
        self.text = text
        self.name = text["typeName"]
        self.main = main

    def node(self, node, seen=()):
        """A node with its reference followed; an empty one where a reference goes in circles."""
        while isinstance(node, dict) and "$ref" in node:
            target = node["$ref"]
            if target in seen:
                return {}, seen
            seen += (target,)
            found = self.text
            for step in target.lstrip("#/").split("/"):
                found = found.get(step, {}) if isinstance(found, dict) else {}
            node = {**found, **{key: value for key, value in node.items() if key != "$ref"}}
        return (node if isinstance(node, dict) else {}), seen

    def members(self, node):
        """The properties of an object, those of its alternatives included."""
        members = dict(node.get("properties", {}))
        for word in ("oneOf", "anyOf", "allOf"):
            for choice in node.get(word, []):
                for name, member in self.members(self.node(choice)[0]).items():
                    members.setdefault(name, member)
        return members

    def walk(self, node=None, path=(), seen=()):
        """All paths, lists left out of them and keys of maps written as a star, each with its node."""
        for name, member in self.members(self.text if node is None else node).items():
            yield from self.value(member, path + (name,), seen)

    def value(self, member, path, seen):
        member, seen = self.node(member, seen)
        yield path, member
        while "items" in member:
            member, seen = self.node(member["items"], seen)
        if len(path) >= DEEPEST:
            return
        yield from self.walk(member, path, seen)
        if self.values(member):
            yield from self.value(self.values(member), path + ("*",), seen)

    def pointers(self, word):
        """The paths that a list of JSON pointers means."""
        return [self.path(pointer) for pointer in self.text.get(word, [])]

    def path(self, pointer):
        """The path of a pointer such as /properties/Rules/*/items/properties/Id: stars of lists and words of the schema are no steps."""
        steps = []
        node, lists = self.text, 0
        for step in pointer.split("/")[1:]:
            members = self.members(node)
            if step in members:
                steps.append(step)
                node, lists = self.item(members[step])
            elif step == "*" and lists:
                lists -= 1
            elif step == "*":
                steps.append(step)
                node, lists = self.item(self.values(node))
            elif step not in ("properties", "items") and not step.isdigit():
                steps.append(step)
                node, lists = {}, 0
        return "/".join(steps)

    def item(self, node):
        """What stands in a list, however deep it is nested, and how deep that is."""
        node, lists = self.node(node)[0], 0
        while "items" in node:
            node, lists = self.node(node["items"])[0], lists + 1
        return node, lists

    def values(self, node):
        """What a map holds; an empty node if it is none."""
        found = [value for value in (node.get("additionalProperties"), *node.get("patternProperties", {}).values()) if isinstance(value, dict)]
        return found[0] if found and not node.get("properties") else {}


def flags(schema, nodes, present):
    """What is said of each path, in the letters of the legend."""
    letters = {}

    def say(path, letter):
        letters.setdefault(path, set()).add(letter)

    for place, path in enumerate(schema.pointers("primaryIdentifier"), 1):
        say(path, str(min(place, 9)))
    for letter, word in (("c", "createOnlyProperties"), ("k", "conditionalCreateOnlyProperties"), ("d", "deprecatedProperties")):
        for path in schema.pointers(word):
            say(path, letter)
    for letter, word in (("r", "readOnlyProperties"), ("w", "writeOnlyProperties")):
        for path in schema.pointers(word):
            if schema.main or path.count("/") < 2 or path in letters:
                say(path, letter)
    for name in schema.text.get("required", []):
        say(name, "q")
    tagging = schema.text.get("tagging", {})
    tag = schema.path(tagging.get("tagProperty", "" if present else "/properties/Tags"))
    if tag in nodes and not set(present.get(tag, "")) & set("gG"):
        say(tag, "g" if "items" in nodes[tag] else "G")
    for path, words in present.items():
        for letter in words:
            settled = letter in "ym" and letters.get(path, set()) & set("ck")
            if letter in BY_HAND and not settled or letter in "gGnlh" and path in nodes:
                say(path, letter)
    if not present:
        named(schema, nodes, letters, say)
    return {path: "".join(letter for letter in FLAGS if letter in said) for path, said in letters.items()}


def named(schema, nodes, letters, say):
    """Guesses the name property of a new type; somebody should look at it, which h stands for."""
    short = schema.name.rsplit("::", 1)[1]
    for candidate in (short + "Name", "Name"):
        node = nodes.get(candidate)
        if node is not None and node.get("type") == "string" and "r" not in letters.get(candidate, ()):
            identity = letters.get(candidate, set()) & set("c123456789")
            say(candidate, "n" if identity else "l")
            say(candidate, "h")
            return


def arrays(schema, nodes, present, said):
    """The order and the natural key of each list; capitals were found out by hand and stay."""
    lists = {path: letters for path, letters in present.items() if set(letters.partition(":")[0]) & set("UO")}
    for path, node in nodes.items():
        deep = path.count("/") >= (4 if schema.main else 3)
        if path in lists or "items" not in node or "g" in said.get(path, "") or "r" in said.get(path, "") or deep and path not in present:
            continue
        key = present[path].partition(":")[2] if path in present else natural(schema, node)
        letters = {True: "o", False: "u"}.get(node.get("insertionOrder"), "") + ("q" if node.get("uniqueItems") else "")
        if key or path in present and letters or set(letters) & set("uo") or schema.main and letters:
            lists[path] = letters + (":" + key if key else "")
    return lists


def answered(path, said):
    """Whether only the service writes a property."""
    steps = path.split("/")
    return any("r" in said.get("/".join(steps[:length]), "") for length in range(1, len(steps) + 1))


def defaults(schema, nodes, said):
    """The schema's own defaults, those of single items included; long ones are documents, which nobody leaves out by chance."""
    found = {}
    for path, node in nodes.items():
        default = node.get("default", schema.item(node)[0].get("default"))
        there = "default" in node or "default" in schema.item(node)[0]
        if there and len(str(default)) < 100 and not answered(path, said) and (schema.main or path.count("/") < 3):
            found[path] = default
    return found


def natural(schema, node):
    """The property that tells the items of a list apart, if one that is required looks like it."""
    required = schema.item(node)[0].get("required", [])
    named = [member for member in required if member.endswith("Name")]
    usual = [member for member in ("Id", "Key", "Name") if member in required]
    return usual[0] if usual else named[0] if len(named) == 1 else ""


def transforms(schema, present, nodes):
    """Which values the service takes for the same, by the shape of the expression; what is there stays."""
    kinds = {path: letters for path, letters in present.items() if path in nodes}
    for pointer, expression in schema.text.get("propertyTransform", {}).items():
        shapes = (("L", "$lowercase"), ("U", "$uppercase"), ("A", "arn:"), ("C", "custom:"), ("D", '& "."'), ("D", "& '.'"))
        letters = "".join(letter for letter, shape in shapes if shape in expression)
        if letters and "$string" not in expression:
            kinds.setdefault(schema.path(pointer), letters)
    return kinds


def bounds(nodes, said):
    """The bounds of the name, if there is one."""
    named = [path for path, letters in said.items() if "/" not in path and set(letters) & set("nl")]
    node = nodes.get(named[0], {}) if named else {}
    found = [node.get("minLength"), node.get("maxLength")] + ([node["pattern"]] if node.get("pattern") else [])
    return found if any(value is not None for value in found) else None


def facts(schema, present):
    """One type's line."""
    nodes = {}
    for path, node in schema.walk():
        nodes.setdefault("/".join(path), node)
    text = schema.text
    said = flags(schema, nodes, pairs(present.get("p", ""), ":"))
    line = {
        "p": joined(said, ":"),
        "a": joined(arrays(schema, nodes, pairs(present.get("a", ""), "=", first=True), said), "="),
        "nx": present.get("nx") or bounds(nodes, said),
        "df": defaults(schema, nodes, said),
        "ref": present.get("ref"),
        "tx": joined(transforms(schema, pairs(present.get("tx", ""), "="), nodes), "="),
        "st": present.get("st"),
        "rs": 1 if text.get("replacementStrategy") == "delete_then_create" else None,
    }
    there = "".join(handler[0] for handler in HANDLERS if handler in text.get("handlers", {}))
    if len(there) < len(HANDLERS):
        line["h"] = there
    if "r" not in there and (not present or present.get("s") == "k" or "im" in present):
        line["im"] = 0
    return {key: line[key] for key in KEYS if key == "p" or key in line and (key == "h" or line[key] not in (None, "", {}))}


def pairs(text, sign, first=False):
    """The words of a line, as a map."""
    split = str.partition if first else str.rpartition
    return {path: rest for path, _, rest in (split(word, sign) for word in text.split())}


def joined(words, sign):
    return " ".join(path + sign + words[path] for path in sorted(words))


def changes(kind, before, after):
    """What one type gained and lost."""
    if after.get("x") and not before.get("x"):
        yield f"- {kind}: gone from the schemas, kept with x"
        return
    if before.get("x") and not after.get("x"):
        yield f"- {kind}: is back"
    for word, sign in (("p", ":"), ("a", "=")):
        old = pairs(before.get(word, ""), sign, first=word == "a")
        new = pairs(after.get(word, ""), sign, first=word == "a")
        for path in sorted(set(old) | set(new)):
            x, y = old.get(path), new.get(path)
            if x == y:
                continue
            if word == "a":
                yield f"- {kind} {path}: list {x or 'of which nothing was known'} -> {y or 'of which nothing is known'}"
                continue
            gained = "".join(letter for letter in y or "" if letter not in (x or ""))
            lost = "".join(letter for letter in x or "" if letter not in (y or ""))
            yield f"- {kind} {path}:" + (f" +{gained}" if gained else "") + (f" -{lost}" if lost else "")
    others = [key for key in KEYS[2:] if key != "x" and before.get(key) != after.get(key)]
    for key in others:
        yield f"- {kind}: {key} {json.dumps(before.get(key))} -> {json.dumps(after.get(key))}"


def written(meta, types):
    """The shipped form: one type a line, sorted by service and by type."""
    services = {}
    for kind in sorted(types, key=lambda kind: kind.rsplit("::", 1)):
        service, short = kind.rsplit("::", 1)
        line = json.dumps(types[kind], ensure_ascii=False, separators=(",", ":"))
        services.setdefault(service, []).append(f"{json.dumps(short)}:{line}")
    body = ",\n".join("%s:{\n%s}" % (json.dumps(service), ",\n".join(lines)) for service, lines in services.items())
    return '{"meta":%s,\n"types":{\n%s}}\n' % (json.dumps(meta, ensure_ascii=False), body)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("schemas", type=Path, help="folder with one schema a file")
    arguments.add_argument("present", type=Path, help="the resource-types.json that is there")
    arguments.add_argument("new", type=Path, help="where the new one goes, which may be the same file")
    arguments.add_argument("--families", type=Path, help="types in it are looked at more deeply")
    arguments.add_argument("--date", help="day of the schemas")
    arguments.add_argument("--source", help="where the schemas are from")
    given = arguments.parse_args()

    present = json.loads(given.present.read_text(encoding="utf-8"))
    before = {f"{service}::{short}": line for service, lines in present["types"].items() for short, line in lines.items()}
    main_types = set(re.findall(r"^([A-Za-z0-9]+(?:::[A-Za-z0-9]+)+):$", given.families.read_text(encoding="utf-8"), re.M)) if given.families else set()

    after = {}
    for file in sorted(given.schemas.rglob("*.json")):
        text = json.loads(file.read_text(encoding="utf-8"))
        kind = text.get("typeName", "")
        if kind.startswith("AWS::Serverless::") or not text.get("properties") or kind.count("::") != 2:
            print(f"{file.name}: left alone", file=sys.stderr)
            continue
        after[kind] = facts(Schema(text, kind in main_types), before.get(kind, {}))
    if not after:
        sys.exit("no schema in " + str(given.schemas))
    for kind, line in before.items():
        if kind not in after:
            gone = "s" not in line
            after[kind] = {key: value for key, value in {**line, "x": 1 if gone else line.get("x")}.items() if value is not None}
            after[kind] = {key: after[kind][key] for key in KEYS if key in after[kind]}

    meta = dict(present["meta"], count=len(after))
    if given.date:
        meta["generated"] = given.date
    if given.source:
        meta["sources"] = dict(meta.get("sources", {}), r=given.source + "; default when s is absent")
    given.new.write_text(written(meta, after), encoding="utf-8")

    for kind in sorted(set(after) - set(before)):
        print(f"- {kind}: new")
    for kind in sorted(before):
        for change in changes(kind, before[kind], after[kind]):
            print(change)


if __name__ == "__main__":
    main()
