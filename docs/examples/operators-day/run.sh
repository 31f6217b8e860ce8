#!/usr/bin/env bash
# From a market to a served model and back: simulate, sweep, train, decide, dry run, promote, predict, roll back.
#   docs/examples/operators-day/run.sh WORK_FOLDER
set -euo pipefail
work=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
coin=AAAUSDT
cvntrade() { printf '\n$ ./cvntrade %s\n' "$*"; "$root/cvntrade" "$@"; }
home="--home $work/home"

cvntrade simulate --truth planted --bars 9000 --cryptos 3 --seed 1 --out "$work/market"
cvntrade sweep --data "$work/market" --out "$work/sweep" $home \
  --rounds 20 --depth 3 --bins 16 --seeds 2 --folds 3 --audit-cuts 2

# The fallback first: a model without BTC columns needs no dossier.
cvntrade train "$work/sweep" --variant none --cryptos $coin $home --why "the fallback"
cvntrade registry promote $coin --version 1 --as champion_btc_blind $home --why "the fallback"

# The winner waits for a dry run of the fallback and for a decision.
cvntrade train "$work/sweep" --variant btc_full --cryptos $coin $home --why "the winner of the sweep"
cvntrade shadow $coin --data "$work/market" $home --why "before the lock"
cvntrade decide lock "$work/sweep" --variant btc_full $home --why "every gate passed, stress is calm"
cvntrade registry promote $coin --version 2 $home --why "locked"
cvntrade predict $coin --data "$work/market" $home

# Three in the morning.
cvntrade registry rollback $coin $home --why "drift alert"
cvntrade predict $coin --data "$work/market" $home
cvntrade registry history $coin $home
cvntrade registry verify $home
