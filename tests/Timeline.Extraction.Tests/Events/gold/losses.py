"""Where pins are lost: for every gold pin that was missed, whether no event was found in its sentence, or one with another time or place; for every pin too
many, what is wrong with it.  usage: losses.py GOLD_DIR SYSTEM.jsonl   (score_pins.py must be on PYTHONPATH)"""
import collections, json, pathlib, sys
from score_pins import code_points, interval, match, overlap, same_place, same_time


def events(doc, found):
    for event in found:
        start, end = code_points(doc["text"], [event["passage"]["start"], event["passage"]["end"]])
        yield {"span": [start, end], "when": interval(event["when"]), "where": event["where"]}


def main():
    system = {row["id"]: row["events"] for row in map(json.loads, pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines())}
    missed, extra = collections.Counter(), collections.Counter()
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        gold = [{"span": e["sentence"], "when": interval(e["when"]), "event": e} for e in doc["events"]]
        told = list(events(doc, system[doc["id"]]))
        pins, drawn = [g for g in gold if g["when"] and g["event"]["where"]], [s for s in told if s["when"] and s["where"]]
        pairs = match(pins, drawn, lambda g, s: same_time(g["when"], s["when"]) and same_place(g["event"], s["where"]))
        hit, right = {g for g, _ in pairs}, {id(drawn[s]) for _, s in pairs}
        free = [s for s in told if id(s) not in right]
        for g in (g for i, g in enumerate(pins) if i not in hit):
            near = [s for s in free if overlap(g["span"], s["span"]) > 0]
            if not near:
                missed["no event found"] += 1
                continue
            s = max(near, key=lambda s: same_time(g["when"], s["when"]) + same_place(g["event"], s["where"]))
            free.remove(s)
            time, place = same_time(g["when"], s["when"]), same_place(g["event"], s["where"])
            missed["place" if time else "time" if place else "time and place"] += 1
        for s in (s for s in drawn if id(s) not in right):
            near = [g for g in gold if overlap(g["span"], s["span"]) > 0]
            time, place = any(same_time(g["when"], s["when"]) for g in near), any(same_place(g["event"], s["where"]) for g in near)
            extra["sentence without a pin" if not near else "one too many in its sentence" if time and place else "place" if time else "time" if place else "time and place"] += 1
    for name, counts in (("missed", missed), ("too many", extra)):
        print(f"{name}: " + ", ".join(f"{kind} {count}" for kind, count in counts.most_common()))


if __name__ == "__main__":
    main()
