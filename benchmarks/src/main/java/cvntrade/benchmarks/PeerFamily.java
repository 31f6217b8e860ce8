package cvntrade.benchmarks;

import cvntrade.features.Feature;
import java.util.List;
import java.util.regex.Pattern;

/** The families by which the Python program times itself, with the columns that both programs have. */
enum PeerFamily {
    RETURNS("returns", "(ret|logret)_\\d+"),
    INDICATORS(
            "ta-lib",
            "(sma|ema|wma|dema|tema|trima)_ratio_.*|rsi_.*|macd.*|bb_.*|natr_.*|tr|adx_.*|dx_.*|pdi_.*|mdi_.*|mfi_.*|willr_.*|cmo_.*"
                    + "|cci_.*|stoch.*|aroon_.*|roc_.*|mom_.*|ultosc|bop|trix_.*|ppo|slope_(14|28|96)|tsf_.*|adosc|cdl.*"),
    SCORES("roll mean/std", "(z|vol_z|trades_z|obv_z)_\\d+"),
    MOMENTS("roll moments", "ret_(mean|std|skew|kurt)_\\d+|up_ratio_.*"),
    EXTREMES("roll min/max", "(max_dist|min_dist|range_pos)_.*"),
    RANKS("roll rank", "rank_.*"),
    CORRELATIONS("roll corr", "autocorr_.*|ret_vol_corr_.*"),
    VOLUME_AND_SHAPE(
            "volume/shape", "body|range|upper_wick|lower_wick|body_range|clv|gap|(vol_ratio|taker_imb|vwap_dist)_.*"),
    VOLATILITY("volatility", "(parkinson|garman_klass|rogers_satchell|yang_zhang)_.*"),
    CLOCK_AND_LAGS("clock/lags", "(hour|dow)_.*|weekend|(ret_1|vol)_lag\\d+");

    private final String peerName;
    private final Pattern names;

    PeerFamily(String peerName, String names) {
        this.peerName = peerName;
        this.names = Pattern.compile(names);
    }

    /** What the Python program calls it. */
    String peerName() {
        return peerName;
    }

    List<Feature> features() {
        return Inputs.ALL_COLUMNS.stream()
                .filter(feature -> names.matcher(feature.name()).matches())
                .toList();
    }
}
