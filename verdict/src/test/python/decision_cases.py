"""Writes 200 random states of a sweep with what verdict.md's decision table says of each, written independently of the Java table.

    python3 verdict/src/test/python/decision_cases.py > verdict/src/test/resources/golden/stats/decision_cases.json
"""
import json, random

GATES = ("joint", "stability", "per_asset", "sample")


def decide(s):
    """The rules of docs/verdict.md, top to bottom."""
    c = s["candidates"]
    if s["preflight"] == "failed":
        return "INSUFFICIENT_SAMPLE", "1", "preflight"
    if s["audit"] == "failed":
        return "LEAKAGE_ABANDON", "2a", "audit"
    if s["leakage"] == "flagged":
        return "LEAKAGE_ABANDON", "2b", "purge0_flag"
    if s["leakage"] == "not_evaluable":
        return "INSUFFICIENT_SAMPLE", "3", "leakage_not_evaluable"
    if all(v["sample"] == "failed" for v in c):
        return "INSUFFICIENT_SAMPLE", "3", "sample"
    best = sorted(c, key=lambda v: (-v["lower"], v["columns"], v["variant"]))

    def lacks(v):
        out = [n for n in ("preflight", "audit") if s[n] != "passed"]
        out += [g for g in GATES if v[g] != "passed"]
        return out + (["mlops"] if s["mlops"] != "passed" else [])

    passing = [v for v in best if v["f1_buy"] == "passed"]
    if any(not lacks(v) for v in passing):
        return "LOCK_CANDIDATE", "4", "every_gate_passed"
    for g in ("joint", "stability", "per_asset"):
        if all(v[g] == "failed" for v in c):
            return "ABANDON", "5", "gate_failed_everywhere:" + g
    if passing:
        return "KEEP_AVAILABLE", "6", "missing:" + ",".join(min((lacks(v) for v in passing), key=len))
    if any(v["encouraging"] for v in c):
        return "KEEP_AVAILABLE", "7", "encouraging"
    if best[0]["lower"] > 0:
        return "ABANDON", "8", "too_small"
    return "ABANDON", "8", "h0" if any(v["upper"] >= 0 for v in c) else "harmful"


def outcome(r, good):
    return r.choices(("passed", "failed", "not_measured"), (good, 1, 0.4))[0]


def state(r):
    good = r.choice((0.6, 2, 8))
    candidates = []
    for i in range(r.randint(1, 4)):
        lower = round(r.uniform(-0.05, 0.03), 4)
        v = {"variant": "v%d" % i, "columns": r.randint(1, 6), "lower": lower,
             "upper": round(lower + r.uniform(0.001, 0.05), 4), "encouraging": r.random() < 0.3}
        v["f1_buy"] = outcome(r, good * 0.6)
        v.update({g: outcome(r, good) for g in GATES})
        candidates.append(v)
    s = {"preflight": outcome(r, 12), "audit": outcome(r, 12), "mlops": outcome(r, 6),
         "leakage": r.choices(("clear", "flagged", "not_evaluable"), (10, 1, 1))[0], "candidates": candidates}
    verdict, clause, reason = decide(s)
    return {**s, "expect": {"verdict": verdict, "clause": clause, "reason": reason}}


r = random.Random(20261127)
print('{"cases": [\n' + ",\n".join("  " + json.dumps(state(r)) for _ in range(200)) + "\n]}")
