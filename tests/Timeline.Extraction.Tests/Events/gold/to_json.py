"""Annotated articles as the JSON that the scorer reads.  usage: to_json.py ROOT OUT FILE...

A file holds an article and its pins:

    date: 2016-02-11          headers; `held: yes` where nobody looks at its errors while rules are made; `text: seeds/04-election-in-ghana.txt` takes the article from the tree instead
    @ Bergen 60.39 5.32 city  the places that the pins name
                              an empty line, then the text as it is published
    ===
    left | 2016-02-09 | Bergen | Norway; Scandinavia | S | The ship leaves Bergen

A pin: the trigger (searched from the trigger before onwards; what stands in [brackets] of a longer string, where the words alone would be found too
soon), when (a day, month or year, a/b for a range, - for none), where (- for none), other places a reader would accept, flags (S salient, P planned,
H hypothetical, D denied), the title.
"""
import calendar, json, pathlib, re, sys

ABBREVIATIONS = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sgt|Lt|Prof|No|vs|Jr|Sr|Inc|Corp|Ltd|Co)|\b[A-Z](?:\.[A-Z])*)\.$")


def sentences(text):
    found = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start = paragraph.start()
        for stop in re.finditer(r"[.!?][\"”')]*(?=\s+[\"“'(]?[A-Z0-9])", paragraph.group()):
            end = paragraph.start() + stop.end()
            if not ABBREVIATIONS.search(text[start:paragraph.start() + stop.start() + 1]):
                found.append((start, end))
                start = end + 1
        found.append((start, paragraph.end()))
    return found


def span(when):
    if when == "-":
        return None
    first, _, last = when.partition("/")
    last = last or first
    # The first sign of a year before our era parts nothing.
    if first.count("-", 1) == 0: first += "-01-01"
    elif first.count("-", 1) == 1: first += "-01"
    if last.count("-", 1) == 0: last += "-12-31"
    elif last.count("-", 1) == 1: last += "-%02d" % calendar.monthrange(*map(int, last.rsplit("-", 1)))[1]
    return {"start": first, "end": last}


def read(path, root):
    head, gold = path.read_text(encoding="utf-8").split("\n===\n")
    head, _, text = head.partition("\n\n")
    date, places = None, {}
    for line in head.splitlines():
        if line.startswith("date:"): date = line[5:].strip()
        elif line.startswith("text:"):
            first, _, text = (root / line[5:].strip()).read_text(encoding="utf-8").partition("\n")
            date, title = first.split(" ", 2)[1:]
            text = title + "\n" + text
        elif line.startswith("@"):
            name, lat, lon, kind = line[1:].strip().rsplit(" ", 3)
            places[name] = {"name": name, "lat": float(lat), "lon": float(lon), "kind": kind}
    text, events, at = text.strip(), [], 0
    for line in gold.splitlines():
        if not line.strip() or line.startswith("#"): continue
        trigger, when, where, accepted, flags, title = (part.strip() for part in line.split("|"))
        words, inner = re.sub(r"[\[\]]", "", trigger), re.search(r"\[(.*)\]", trigger)
        found = text.find(words, at)
        if found < 0: sys.exit(f"{path.name}: {trigger!r} is not found after offset {at}")
        at = found
        start = found + (inner.start() if inner else 0)
        status = {"P": "planned", "H": "hypothetical", "D": "denied"}
        events.append({"sentence": list(next(s for s in sentences(text) if s[0] <= start < s[1])), "trigger": [start, start + len(inner.group(1) if inner else words)], "title": title,
            "when": span(when), "where": None if where == "-" else places[where], "where_ok": [name.strip() for name in accepted.split(";") if name.strip()],
            "status": next((status[flag] for flag in flags if flag in status), "happened"), "salient": "S" in flags})
    return {"id": path.stem, "date": date, "text": text, "events": events}


if __name__ == "__main__":
    root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[3:]:
        article = read(pathlib.Path(name), root)
        (out / (article["id"] + ".json")).write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
