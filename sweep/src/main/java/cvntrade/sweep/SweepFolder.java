package cvntrade.sweep;

import java.nio.file.Path;

/** The files of one sweep. */
public record SweepFolder(Path path) {
    public Path plan() {
        return path.resolve("plan.json");
    }

    /** The plans that had been judged on the home when this one was registered. */
    public Path triedBefore() {
        return path.resolve("tried_before.json");
    }

    public Path cells() {
        return path.resolve("cells");
    }

    public Path preflight() {
        return path.resolve("preflight.json");
    }

    public Path audit() {
        return path.resolve("audit.json");
    }

    public Path evidence() {
        return path.resolve("evidence.json");
    }

    public Path results() {
        return path.resolve("results.csv");
    }

    public Path seeds() {
        return path.resolve("seeds.csv");
    }

    /** Every fit under every shock. */
    public Path stress() {
        return path.resolve("stress.csv");
    }

    /** Net return by variant, crypto, fold and day. */
    public Path equity() {
        return path.resolve("equity.csv");
    }

    /** BUY by score. */
    public Path reliability() {
        return path.resolve("reliability.csv");
    }

    /** Share of the gain by column of the factor. */
    public Path importance() {
        return path.resolve("importance.csv");
    }

    /** Missing values by crypto, column and cause. */
    public Path nanLedger() {
        return path.resolve("nan_ledger.csv");
    }

    /** Rows that are not used, by crypto and reason. */
    public Path rowLedger() {
        return path.resolve("row_ledger.csv");
    }

    public Path verdict() {
        return path.resolve("verdict.json");
    }

    /** The winner on the bars that were kept out of all folds. */
    public Path untouched() {
        return path.resolve("untouched.json");
    }

    /** What its F1 is made of, day by day. */
    public Path untouchedDays() {
        return path.resolve("untouched.csv");
    }

    /** The cells and findings of the investigation. */
    public Path investigation() {
        return path.resolve("investigation");
    }

    public Path investigationReport() {
        return path.resolve("investigation.json");
    }

    public Path run() {
        return path.resolve("run.json");
    }

    public Path dossier() {
        return path.resolve("dossier.html");
    }

    /** The same for a code review. */
    public Path dossierMarkdown() {
        return path.resolve("dossier.md");
    }
}
