"""Times the Python program's enrichment family by family and prints one line of JSON.

    python peer_families.py FOLDER_OF_enrich.py BARS REPEATS
"""
import json, resource, sys, time

folder, bars, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
sys.path.insert(0, folder)
import enrich


class Marks(dict):
    """Notes which columns a family has made when its time is written down."""

    def __init__(self, made):
        super().__init__()
        self.made, self.columns, self.seen = made, {}, 0

    def __setitem__(self, family, seconds):
        super().__setitem__(family, seconds)
        now = len(self.made)
        self.columns[family] = self.columns.get(family, 0) + now - self.seen
        self.seen = now


def best(run):
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = run()
        seconds.append((time.perf_counter() - start, result))
    return min(seconds, key=lambda pair: pair[0])


def fast():
    matrix.names.clear()
    marks = Marks(matrix.names)
    enrich.enrich_fast(candles, marks, matrix)
    return marks


candles = enrich.with_flow(enrich.walk(bars, 1, 98.0, 0.004, 0.0001))
matrix = enrich.Matrix32(bars)
fast_seconds, marks = best(fast)
pandas_seconds, frame = best(lambda: enrich.enrich_pandas(candles))
print(json.dumps({
    "bars": bars,
    "columns": len(matrix.names),
    "seconds": fast_seconds,
    "pandasColumns": len(frame.columns),
    "pandasSeconds": pandas_seconds,
    "families": {k: {"columns": marks.columns[k], "seconds": marks[k]} for k in marks},
    "peakResidentBytes": 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
}))
