package cvntrade.features.window;

/**
 * Arithmetic bar by bar. An unknown input gives an unknown value, and so does whatever has no finite answer: a division by zero, the
 * logarithm of zero, the root of a negative number.
 */
public enum Pointwise implements Transform {
    PLUS(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = a[i] + b[i];
        }
    },
    MINUS(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = a[i] - b[i];
        }
    },
    TIMES(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = a[i] * b[i];
        }
    },
    OVER(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Finite.orUnknown(a[i] / b[i]);
        }
    },
    /** a ÷ b, and 0 where both are 0: the part of nothing that stands in a sum over other bars. */
    PART_OF(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = a[i] == 0 && b[i] == 0 ? 0 : Finite.orUnknown(a[i] / b[i]);
        }
    },
    /** The first as a change from the second: a ÷ b - 1. */
    RELATIVE_TO(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Finite.orUnknown(a[i] / b[i]) - 1;
        }
    },
    HIGHER_OF(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Math.max(a[i], b[i]);
        }
    },
    LOWER_OF(2) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Math.min(a[i], b[i]);
        }
    },
    LOG(1) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Finite.orUnknown(Logarithm.of(a[i]));
        }
    },
    /** log(1 + x). */
    LOG_PLUS_ONE(1) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Finite.orUnknown(StrictMath.log1p(a[i]));
        }
    },
    ROOT(1) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Math.sqrt(a[i]);
        }
    },
    ABSOLUTE(1) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Math.abs(a[i]);
        }
    },
    /** x above zero, else 0. */
    POSITIVE_PART(1) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Math.max(a[i], 0);
        }
    },
    /** -1, 0 or 1. */
    SIGN(1) {
        @Override
        void compute(double[] a, double[] b, double[] out, int bars) {
            for (int i = 0; i < bars; i++) out[i] = Math.signum(a[i]);
        }
    };

    private final int inputs;

    Pointwise(int inputs) {
        this.inputs = inputs;
    }

    @Override
    public int reachBars() {
        return 0;
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public Kernel start(long firstBar) {
        int second = inputs - 1;
        return (in, out, bars) -> compute(in[0], in[second], out[0], bars);
    }

    /** @param b the second input, or the first again where there is only one */
    abstract void compute(double[] a, double[] b, double[] out, int bars);
}
