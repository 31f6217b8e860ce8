package cvntrade.console;

import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.audit.SweepAudit.CryptoAudit;
import java.util.Locale;

/** An audit on the terminal: the answer first, one line a coin, then everything that moved. */
final class AuditText {
    private AuditText() {}

    static String of(SweepAudit audit) {
        StringBuilder text = new StringBuilder();
        TextLine.add(text, "");
        TextLine.add(text, "audit    %s", answer(audit));
        TextLine.add(text, "compared %s", compared(audit));
        TextLine.add(text, "");
        TextLine.add(
                text,
                "%-10s %7s %5s %6s %16s %9s %5s %6s  %s",
                "coin",
                "columns",
                "cuts",
                "whole",
                "values",
                "labels",
                "fits",
                "moved",
                "seed");
        for (CryptoAudit crypto : audit.cryptos()) TextLine.add(text, "%s", row(crypto));
        if (audit.foldEdgesCompared() > 0) {
            TextLine.add(
                    text,
                    "%-10s %d edges of test blocks with all prices rewritten, %d times moved",
                    "folds",
                    audit.foldEdgesCompared(),
                    audit.foldFindings().size());
        }
        neverKnown(text, audit);
        if (!audit.moved().isEmpty()) TextLine.add(text, "");
        for (String moved : audit.moved()) TextLine.add(text, "moved    %s", moved);
        return text.toString();
    }

    private static String answer(SweepAudit audit) {
        if (audit.passed()) return "PASSED: not one bit moved";
        if (audit.moved().isEmpty()) return "FAILED: of some coin no value was compared, so nothing is proved of it";
        return "FAILED: what is named below reads what it must not";
    }

    private static String compared(SweepAudit audit) {
        String columns = "all columns and labels with the candles after each cut scaled by noise, cut off, missing and"
                + " shifted to another level; columns on exactly the bars they say they read";
        boolean full = audit.foldEdgesCompared() > 0;
        return full ? columns + "; folds; models and thresholds with the candles of the test rows rewritten" : columns;
    }

    private static String row(CryptoAudit crypto) {
        return String.format(
                Locale.ROOT,
                "%-10s %7d %5d %6d %,16d %,9d %5d %6d  %d",
                crypto.crypto(),
                crypto.columns(),
                crypto.cuts(),
                crypto.wholeCuts(),
                crypto.valuesCompared(),
                crypto.labelsCompared(),
                crypto.fitPartsCompared(),
                crypto.findings().size(),
                crypto.seed());
    }

    private static void neverKnown(StringBuilder text, SweepAudit audit) {
        for (CryptoAudit crypto : audit.cryptos()) {
            if (crypto.neverKnown().isEmpty()) continue;
            TextLine.add(
                    text,
                    "unproven %s: never known on a compared row: %s",
                    crypto.crypto(),
                    String.join(", ", crypto.neverKnown()));
        }
    }
}
