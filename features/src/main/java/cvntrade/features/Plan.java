package cvntrade.features;

import cvntrade.features.window.Delay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which order the passes of many features run and in which buffers their columns lie. Equal passes run once for all features; a buffer is
 * used again as soon as its last reader is through, so that few are alive at a time and stay near the processor.
 */
final class Plan {
    /** One thing to do with a portion of bars. */
    sealed interface Step {}

    /** Reads candles into a buffer. */
    record Read(CandleColumn column, int buffer) implements Step {}

    /** Reads the clock into a buffer. */
    record Tell(Calendar calendar, int buffer) implements Step {}

    /** Runs a transform; an output that no one reads lies in no buffer, {@link #NO_BUFFER}. */
    record Compute(Pass pass, List<Integer> in, List<Integer> out) implements Step {}

    /** Puts a portion behind the bars before it. */
    record Remember(int history, int buffer) implements Step {}

    /** Copies the bars of some time ago into a buffer. */
    record Recall(int history, int bars, int buffer) implements Step {}

    /** Hands a buffer over as the values of a feature. */
    record Deliver(int feature, int buffer) implements Step {}

    static final int NO_BUFFER = -1;

    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> historyBars = new ArrayList<>();
    private int buffers;
    private int lookbackBars = 1;

    private Plan() {}

    static Plan of(List<SignalFeature> features) {
        Plan plan = new Plan();
        Builder builder = plan.new Builder();
        SharedSignals shared = new SharedSignals();
        List<Signal> signals =
                features.stream().map(feature -> shared.of(feature.signal())).toList();
        for (Signal signal : signals) builder.expect(signal);
        for (int i = 0; i < signals.size(); i++) builder.deliver(i, signals.get(i));
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    int buffers() {
        return buffers;
    }

    /** Of each history how many bars before a portion it keeps. */
    List<Integer> historyBars() {
        return historyBars;
    }

    /** The longest lookback of all features. */
    int lookbackBars() {
        return lookbackBars;
    }

    /** A source, or a pass with all its outputs: what is computed in one step. */
    private static Object origin(Signal signal) {
        return signal instanceof PassOutput output ? output.pass() : signal;
    }

    private final class Builder {
        /** How many readers of an origin are still to come. */
        private final Map<Object, Integer> readers = new HashMap<>();

        /** Every signal that has a reader. */
        private final Set<Signal> read = new HashSet<>();

        private final Map<Object, List<Integer>> placed = new HashMap<>();

        /** The history of a signal that is delayed: one for all its delays. */
        private final Map<Signal, Integer> histories = new HashMap<>();

        private final Deque<Integer> free = new ArrayDeque<>();

        /** Counts a reader; whoever is met for the first time reads in turn. */
        void expect(Signal signal) {
            lookbackBars = Math.max(lookbackBars, signal.lookbackBars());
            read.add(signal);
            if (readers.merge(origin(signal), 1, Integer::sum) == 1) {
                for (Signal input : signal.readsFrom()) expect(input);
            }
        }

        void deliver(int feature, Signal signal) {
            steps.add(new Deliver(feature, place(signal)));
            release(signal);
        }

        /** The buffer of a signal; computes it first where no one has. */
        private int place(Signal signal) {
            Object origin = origin(signal);
            @Nullable List<Integer> buffersOf = placed.get(origin);
            if (buffersOf == null) {
                buffersOf = compute(signal);
                placed.put(origin, buffersOf);
            }
            return buffersOf.get(signal instanceof PassOutput output ? output.output() : 0);
        }

        private List<Integer> compute(Signal signal) {
            if (signal instanceof CandleColumn column) {
                int buffer = take();
                steps.add(new Read(column, buffer));
                return List.of(buffer);
            }
            if (signal instanceof Calendar calendar) {
                int buffer = take();
                steps.add(new Tell(calendar, buffer));
                return List.of(buffer);
            }
            Pass pass = ((PassOutput) signal).pass();
            if (pass.transform() instanceof Delay delay)
                return List.of(delay(pass.inputs().get(0), delay.bars()));
            List<Integer> in = pass.inputs().stream().map(this::place).toList();
            List<Integer> out = IntStream.range(0, pass.transform().outputs())
                    .mapToObj(output -> read.contains(new PassOutput(pass, output)) ? take() : NO_BUFFER)
                    .toList();
            steps.add(new Compute(pass, in, out));
            pass.inputs().forEach(this::release);
            return out;
        }

        private int delay(Signal signal, int bars) {
            int history = history(signal, bars);
            int delayed = take();
            steps.add(new Recall(history, bars, delayed));
            release(signal);
            return delayed;
        }

        private int history(Signal signal, int bars) {
            @Nullable Integer known = histories.get(signal);
            if (known != null) {
                historyBars.set(known, Math.max(historyBars.get(known), bars));
                return known;
            }
            int buffer = place(signal);
            int history = historyBars.size();
            steps.add(new Remember(history, buffer));
            historyBars.add(bars);
            histories.put(signal, history);
            return history;
        }

        private int take() {
            return free.isEmpty() ? buffers++ : free.pop();
        }

        private void release(Signal signal) {
            Object origin = origin(signal);
            boolean stillRead = readers.merge(origin, -1, Integer::sum) > 0;
            if (stillRead) return;
            for (int buffer : placed.getOrDefault(origin, List.of())) {
                if (buffer != NO_BUFFER) free.push(buffer);
            }
        }
    }
}
