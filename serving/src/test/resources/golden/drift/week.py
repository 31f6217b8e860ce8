"""One column and one week of it by NumPy and SciPy, after the definitions in docs/drift.md. Writes week.json."""
import json
import numpy as np
from scipy import stats

PER_DAY, DAYS = 6, 7                      # Candles of four hours.
PER_WEEK = PER_DAY * DAYS
rng = np.random.default_rng(7)


def series(rows, shift, spread):
    noise = rng.standard_normal(rows)
    values = np.empty(rows)
    last = 0.0
    for i in range(rows):                 # Neighbours are alike, as rows of overlapping windows are; skewed, as volatility is.
        last = 0.8 * last + 0.6 * noise[i]
        values[i] = shift + np.exp(0.4 * spread * last)
    return values


training = series(20 * PER_WEEK + 5, 0, 1)
training[rng.choice(len(training), 40, replace=False)] = np.nan
training[300:330] = np.nan                # Weeks without rows enough.
week = series(PER_WEEK, 0.3, 1.2)
week[[3, 12, 17, 30, 31]] = np.nan
FIRST_BAR, WEEK_BAR = 1003, 6 * 400       # The training begins one bar into a day, the week at a day's first.


def known(x):
    return x[~np.isnan(x)]


def thinned(x, row):
    return known(x[row:row + PER_WEEK:PER_DAY])


def day_reference(bar):
    first = (bar - FIRST_BAR) % PER_DAY
    return known(training[first::PER_DAY])


def enough(x):
    return len(x) >= PER_WEEK // 2


starts = range(len(training) - PER_WEEK + 1)
d_null, means, logs, shares = [], [], [], []
for s in starts:
    own = thinned(training, s)
    rows = [r for r in range(s % PER_DAY, len(training), PER_DAY)]
    rest = known(training[[r for r in rows if not s <= r < s + PER_WEEK]])
    if len(own) >= 5:
        d_null.append(stats.ks_2samp(own, rest).statistic)   # The week's own rows are left out.
    w = known(training[s:s + PER_WEEK])
    if enough(w):
        means.append(w.mean())
        logs.append(np.log(w.std(ddof=1)))
    shares.append(1 - len(w) / PER_WEEK)


def split(values, x):
    values = np.array(values)
    centre = np.median(values)
    below = np.sqrt(np.mean((values[values <= centre] - centre) ** 2))
    above = np.sqrt(np.mean((values[values >= centre] - centre) ** 2))
    sigma = lambda v: (v - centre) / (below if v < centre else above)
    far = np.array([abs(sigma(v)) for v in values])
    return sigma(x), (1 + np.sum(far >= abs(sigma(x)))) / (1 + len(values))


w = known(week)
d = stats.ks_2samp(thinned(week, 0), day_reference(WEEK_BAR)).statistic
naive = stats.ks_2samp(w, known(training), method="asymp").statistic
n, m = len(w), len(known(training))
mean_sigma, mean_p = split(means, w.mean())
sd_sigma, sd_p = split(logs, np.log(w.std(ddof=1)))
share = 1 - n / PER_WEEK
out = {
    "training": [None if np.isnan(v) else v for v in training], "week": [None if np.isnan(v) else v for v in week],
    "trainingFirstBar": FIRST_BAR, "weekFirstBar": WEEK_BAR,
    "distribution": {"measured": d, "effect": d, "p": (1 + sum(x >= d - 1e-12 for x in d_null)) / (1 + len(d_null)),
                     "pNaive": stats.kstwobign.sf(np.sqrt(n * m / (n + m)) * naive)},
    "mean": {"measured": w.mean(), "effect": mean_sigma, "p": mean_p},
    "spread": {"measured": w.std(ddof=1), "effect": sd_sigma, "p": sd_p},
    "missing": {"measured": share, "effect": max(0, share - (1 - m / len(training))),
                "p": (1 + sum(x >= share - 1e-12 for x in shares)) / (1 + len(shares))},
}
json.dump(out, open("week.json", "w"), default=float)
print({k: v for k, v in out.items() if k not in ("training", "week")})
