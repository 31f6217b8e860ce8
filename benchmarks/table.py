"""Prints what the benchmarks measured: `table.py compare FOLDER` the two programs side by side, `table.py growth` one line of JSON from stdin."""
import glob, json, sys


def read(pattern):
    return [json.load(open(name)) for name in sorted(glob.glob(pattern))]


def nanoseconds(run):
    return 1e9 * run["seconds"] / run["bars"] / run["columns"]


def growth():
    run = json.loads(sys.stdin.read())
    print(f"{run['bars']:7d} bars  {nanoseconds(run):5.2f} ns a value on one thread, "
          f"{1e9 * run['secondsOnTwoThreads'] / run['bars'] / run['columns']:5.2f} on two; "
          f"allocated {run['bytesAllocated'] / run['bytesOfTheMatrix']:.3f} x the matrix, "
          f"peak resident {run['peakResidentBytes'] / 2 ** 20:.0f} MiB")


def compare(folder):
    ours, peers = read(folder + "/ours-*.json"), read(folder + "/peer-*.json")
    bars = ours[0]["bars"]

    def value(runs, family):
        return min(1e9 * run["families"][family]["seconds"] / bars / run["families"][family]["columns"] for run in runs)

    print(f"{bars} bars, best of {len(ours)} turns, ns a value on one thread")
    print(f"| {'family':14s} | columns here | columns there | here | numpy + TA-Lib | ratio |\n|---|---|---|---|---|---|")
    for family, figures in ours[0]["families"].items():
        here, there = value(ours, family), value(peers, family)
        print(f"| {family:14s} | {figures['columns']:3d} | {peers[0]['families'][family]['columns']:3d} | {here:5.2f} | {there:5.2f} | {here / there:4.2f} |")
    here, there = min(map(nanoseconds, ours)), min(map(nanoseconds, peers))
    pandas = min(1e9 * run["pandasSeconds"] / bars / run["pandasColumns"] for run in peers)
    two = min(1e9 * run["secondsOnTwoThreads"] / bars / run["columns"] for run in ours)
    print(f"| all            | {ours[0]['columns']} | {peers[0]['columns']} | {here:5.2f} | {there:5.2f} | {here / there:4.2f} |")
    print(f"\ntwo threads here: {two:.2f} ns a value ({two / here:.2f} of one)")
    print(f"pandas + TA-Lib: {pandas:.1f} ns a value; ours : numpy + TA-Lib : pandas = 1 : {there / here:.2f} : {pandas / here:.1f}")
    print(f"allocated for one matrix: {ours[0]['bytesAllocated'] / ours[0]['bytesOfTheMatrix']:.3f} x its size; peak resident here "
          f"{ours[0]['peakResidentBytes'] / 2 ** 20:.0f} MiB, there {peers[0]['peakResidentBytes'] / 2 ** 20:.0f} MiB")


if __name__ == "__main__":
    growth() if sys.argv[1] == "growth" else compare(sys.argv[2])
