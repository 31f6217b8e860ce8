package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Decimals;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.metrics.Metric;
import cvntrade.features.FeatureInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.Prediction;
import cvntrade.serving.ServedRows;
import cvntrade.serving.drift.ServedSample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a registered model says. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = {
            "What the champion of a coin, or another version, says at the close of the last bar, or of every bar.",
            "It is served with the columns it was trained with or not at all; CVN_BTC_* variables that contradict it are an error."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade predict ADAUSDT --data klines",
            "  ./cvntrade predict ADAUSDT --version 2 --data klines --out predictions.csv",
            "  ./cvntrade predict ADAUSDT --data klines --registry http://127.0.0.1:5000"
        })
final class PredictCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SYMBOL", description = "The coin.")
    String symbol = "";

    @Option(names = "--version", paramLabel = "N", description = "This version instead of the champion.")
    @Nullable
    Integer version;

    @Option(
            names = "--run",
            paramLabel = "RUN_ID",
            description = "The version of this MLflow run instead of the champion.")
    @Nullable
    String run;

    @Option(names = "--live", description = "Refuse unless the deployment of the version was reviewed.")
    boolean live;

    @Option(
            names = "--calibrated",
            description = "By the last thresholds that ./cvntrade threshold set, instead of the contract's.")
    boolean calibrated;

    @Option(names = "--out", paramLabel = "FILE", description = "Write a CSV with every bar instead of the last one.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "Print the last bar's answer as JSON.")
    boolean json;

    @Mixin
    ServingOptions serving = new ServingOptions();

    @Mixin
    KeptRows kept = new KeptRows();

    @Mixin
    RunMetrics metrics = new RunMetrics();

    @Override
    public Integer call() {
        return metrics.around("predict", this::predict);
    }

    private int predict() {
        XgboostEngine.requireNative();
        Registry registry = serving.registry();
        ModelVersion asked = asked(registry);
        if (live && !registry.isReviewed(asked, calibrated)) {
            throw new Refusal(
                    Refusal.Reason.PROMOTION,
                    "live use needs a reviewed deployment"
                            + (calibrated ? ", and one after its calibration" : "") + ": symbol=" + symbol + " version="
                            + asked.version()
                            + "; record it with ./cvntrade registry review " + symbol + " --version "
                            + asked.version());
        }
        long began = System.nanoTime();
        try (InferenceApi api = open(registry, asked)) {
            metrics.set(Metric.RUN_PREDICT_OPEN_SECONDS, secondsSince(began), symbol);
            FeatureInput candles = ServedCandles.of(api.contract(), serving.data);
            ServedSample sample = kept.sample(api.contract());
            ServedRows rows = sample == null ? ServedRows.NOT_KEPT : sample;
            long asking = System.nanoTime();
            if (out != null) {
                List<Prediction> all = api.predict(candles, 0, rows);
                kept.keep(sample, api.contract());
                tell(all, secondsSince(asking));
                DurableFile.write(out, file -> file.write(csv(all).getBytes(StandardCharsets.UTF_8)));
                System.out.print(summary(all));
                return Main.DONE;
            }
            Prediction last = api.predict(candles, rows);
            kept.keep(sample, api.contract());
            tell(List.of(last), secondsSince(asking));
            System.out.print(json ? toJson(asked, last) : text(asked, last));
            return Main.DONE;
        }
    }

    private void tell(List<Prediction> answers, double seconds) {
        metrics.set(Metric.RUN_PREDICT_ANSWER_SECONDS, seconds, symbol);
        metrics.set(Metric.RUN_PREDICT_ANSWERS, answers.size(), symbol);
        metrics.set(Metric.RUN_PREDICT_UNUSABLE_ANSWERS, (double) count(answers, Prediction.Call.UNUSABLE), symbol);
        if (answers.isEmpty()) return;
        Prediction last = answers.get(answers.size() - 1);
        metrics.set(Metric.RUN_PREDICT_OUTSIDE_TRAINING_RATIO, last.outsideTrainingShare(), symbol);
        metrics.set(Metric.RUN_PREDICT_STALE_BARS, (double) last.staleBars(), symbol);
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private InferenceApi open(Registry registry, ModelVersion asked) {
        Catalogue own = serving.catalogue();
        return calibrated
                ? InferenceApi.calibrated(registry, asked, own, Environment.ofProcess(), Terminal.standard())
                : InferenceApi.of(registry, asked, own, Environment.ofProcess(), Terminal.standard());
    }

    private ModelVersion asked(Registry registry) {
        if (version != null && run != null) throw new MalformedInput("name either --version or --run, not both");
        if (run == null) return registry.versionOrChampion(symbol, version);
        ModelVersion ofRun = serving.registryAt.mlflow().versionOf(run);
        if (ofRun.symbol().equals(symbol)) return ofRun;
        throw new MalformedInput(
                "run must be of the coin: run_id=" + run + " symbol=" + ofRun.symbol() + " asked=" + symbol);
    }

    private String summary(List<Prediction> all) {
        return String.format(
                Locale.ROOT,
                "%d bars: %d BUY, %d unusable; %d lie within the model's training and prove nothing: %s%n",
                all.size(),
                count(all, Prediction.Call.BUY),
                count(all, Prediction.Call.UNUSABLE),
                all.stream().filter(answer -> answer.staleBars() <= 0).count(),
                out);
    }

    private static long count(List<Prediction> all, Prediction.Call call) {
        return all.stream().filter(answer -> answer.call() == call).count();
    }

    private static String text(ModelVersion asked, Prediction answer) {
        return String.format(
                Locale.ROOT,
                "%s  %s  score %s, threshold %s%n%s version %d (%s): %.1f %% of the columns outside their training range, %d bars after"
                        + " training%n",
                answer.openTime(),
                answer.call(),
                Float.isNaN(answer.score()) ? "none" : Decimals.shortest(answer.score()),
                Double.isNaN(answer.threshold()) ? "none" : Decimals.shortest(answer.threshold()),
                asked.symbol(),
                asked.version(),
                asked.variant(),
                100 * answer.outsideTrainingShare(),
                answer.staleBars());
    }

    private static String toJson(ModelVersion asked, Prediction answer) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("symbol", asked.symbol())
                .put("version", asked.version())
                .put("id", asked.id())
                .put("open_time", answer.openTime().toString())
                .put("call", answer.call().name());
        if (Float.isNaN(answer.score())) json.putNull("score");
        else json.put("score", (double) answer.score());
        if (Double.isNaN(answer.threshold())) json.putNull("threshold");
        else json.put("threshold", answer.threshold());
        json.put("unknown_own_share", answer.unknownOwnShare())
                .put("outside_training_share", answer.outsideTrainingShare())
                .put("stale_bars", answer.staleBars());
        return json.toPrettyString() + "\n";
    }

    private static String csv(List<Prediction> all) {
        StringBuilder text = new StringBuilder("open_time,call,score,threshold,outside_training_share,stale_bars\n");
        for (Prediction answer : all) {
            text.append(answer.openTime().toEpochMilli())
                    .append(',')
                    .append(answer.call())
                    .append(',')
                    .append(Float.isNaN(answer.score()) ? "" : Decimals.shortest(answer.score()))
                    .append(',')
                    .append(Decimals.shortest(answer.threshold()))
                    .append(',')
                    .append(Decimals.shortest(answer.outsideTrainingShare()))
                    .append(',')
                    .append(answer.staleBars())
                    .append('\n');
        }
        return text.toString();
    }
}
