package cvntrade.learning.xgboost;

import cvntrade.base.Refusal;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ml.dmlc.xgboost4j.java.XGBoostJNI;

/** The native library: whether it is there, and what it says when something fails. */
public final class XgboostEngine {
    private XgboostEngine() {}

    /**
     * Loads the native library, which needs the OpenMP runtime of the operating system.
     *
     * @throws Refusal that says what to install
     */
    public static void requireNative() {
        try {
            XGBoostJNI.XGBGetLastError();
        } catch (LinkageError | RuntimeException notLoaded) {
            throw new Refusal(
                    Refusal.Reason.MACHINE,
                    "the boosting library must load: cause=\"" + root(notLoaded).getMessage()
                            + "\"; install libgomp1 (Debian, Ubuntu: apt-get install libgomp1; Fedora: dnf install libgomp)");
        }
    }

    static IllegalStateException failed(String doing, XGBoostError cause) {
        return new IllegalStateException(
                "boosting library failed: doing=" + doing + " cause=" + cause.getMessage(), cause);
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) root = cause;
        return root;
    }
}
