#!/usr/bin/env bash
# From a market to a served model and back: simulate, sweep, train, decide, dry run, promote, predict, roll back.
#   docs/examples/operators-day/run.sh WORK_FOLDER            with the registry in the folder
#   docs/examples/operators-day/run.sh WORK_FOLDER MLFLOW_URL  with the registry on an MLflow server
set -euo pipefail
work=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
coin=AAAUSDT
cvntrade() { printf '\n$ ./cvntrade %s\n' "$*"; "$root/cvntrade" "$@"; }
home="--home $work/home"
registry=$home
if [ $# = 2 ]; then registry="$home --registry $2"; fi

cvntrade simulate --truth planted --bars 9000 --cryptos 3 --seed 1 --out "$work/market"
cvntrade sweep --data "$work/market" --out "$work/sweep" $registry \
  --rounds 20 --depth 3 --bins 16 --seeds 2 --folds 3 --audit-cuts 2

# The fallback first: a model without BTC columns needs no dossier.
cvntrade train "$work/sweep" --variant none --cryptos $coin $registry --why "the fallback"
cvntrade registry promote $coin --version 1 --as champion_btc_blind $registry --why "the fallback"

# The winner waits for a dry run of the fallback and for a decision.
cvntrade train "$work/sweep" --variant btc_full --cryptos $coin $registry --why "the winner of the sweep"
cvntrade shadow $coin --data "$work/market" $registry --why "before the lock"
cvntrade decide lock "$work/sweep" --variant btc_full $registry --why "every gate passed, stress is calm"
cvntrade registry promote $coin --version 2 $registry --why "locked"
cvntrade predict $coin --data "$work/market" $registry

# Three in the morning.
cvntrade registry rollback $coin $registry --why "drift alert"
cvntrade predict $coin --data "$work/market" $registry
cvntrade registry history $coin $registry
cvntrade registry verify $registry
