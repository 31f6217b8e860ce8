package cvntrade.registry;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.LedgerEntry;
import java.util.Optional;
import java.util.function.Function;

/** What a version must have to be promoted, and a coin to be rolled back. */
final class PromotionRules {
    private final Function<ModelVersion, SealedModel> load;
    private final Decisions decisions;

    /** @param load a version with its files checked, see {@link Registry#load} */
    PromotionRules(Function<ModelVersion, SealedModel> load, Decisions decisions) {
        this.load = load;
        this.decisions = decisions;
    }

    /**
     * Every rule that forbids to give an alias to a version.
     *
     * @throws Refusal if its files are not those that were registered
     */
    Problems againstPromotion(CoinState state, ModelVersion version, Alias alias) {
        SealedModel model = load.apply(version);
        Problems problems = new Problems();
        if (alias == Alias.CHAMPION_BTC_BLIND) {
            problems.addIf(
                    model.contract().btcFeaturesEnabled(),
                    "the fallback must be trained without BTC columns: version=" + version.version() + " variant="
                            + version.variant());
        } else if (model.contract().btcFeaturesEnabled()) {
            checkBtc(state, version, model, problems);
        }
        return problems;
    }

    private void checkBtc(CoinState state, ModelVersion version, SealedModel model, Problems problems) {
        Optional<ModelVersion> fallback = state.holder(Alias.CHAMPION_BTC_BLIND);
        if (fallback.isEmpty()) {
            problems.add("a BTC model must have a fallback to roll back to: symbol=" + version.symbol()
                    + " champion_btc_blind=none; train the variant without BTC columns and promote it with"
                    + " --as champion_btc_blind");
        } else {
            checkFallback(state, fallback.get(), problems);
        }
        String plan = model.training().planHash();
        Optional<LedgerEntry> decision = decisions.on(plan);
        boolean locked = decision.isPresent()
                && decision.get().action().equals(Decisions.Choice.LOCK.word())
                && decision.get().field("variant").equals(version.variant());
        problems.addIf(
                !locked,
                "an operator must have locked its variant on its dossier: variant=" + version.variant() + " plan="
                        + plan
                        + " decision="
                        + decision.map(entry -> entry.action() + " " + entry.field("variant"))
                                .orElse("none")
                        + "; decide with ./cvntrade decide lock SWEEP");
    }

    private void checkFallback(CoinState state, ModelVersion fallback, Problems problems) {
        try {
            problems.addIf(
                    load.apply(fallback).contract().btcFeaturesEnabled(),
                    "the fallback must be trained without BTC columns: version=" + fallback.version());
        } catch (Refusal invalid) {
            problems.add(
                    "the fallback must be valid: version=" + fallback.version() + " cause=" + invalid.getMessage());
        }
        Optional<LedgerEntry> shadow = state.last(CoinState.SHADOWED, fallback.version());
        problems.addIf(
                shadow.isEmpty() || !shadow.get().field("outcome").equals("passed"),
                "the fallback must have passed its dry run: version=" + fallback.version() + " shadow="
                        + shadow.map(entry -> entry.field("outcome")).orElse("none")
                        + "; run ./cvntrade shadow " + fallback.symbol());
    }

    /**
     * What a rollback leads to.
     *
     * @throws Refusal if there is none, or its files are not those that were registered
     */
    ModelVersion validFallback(CoinState state) {
        ModelVersion fallback = state.holder(Alias.CHAMPION_BTC_BLIND)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.PROMOTION,
                        "there must be a fallback to roll back to: symbol=" + state.symbol()
                                + " champion_btc_blind=none"));
        var unused = load.apply(fallback);
        return fallback;
    }
}
