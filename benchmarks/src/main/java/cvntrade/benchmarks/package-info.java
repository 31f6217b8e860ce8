/**
 * How fast the feature engine is. {@link cvntrade.benchmarks.KernelBenchmark} times one transform, {@link cvntrade.benchmarks.StreamBenchmark}
 * one new bar, both with JMH; {@link cvntrade.benchmarks.CatalogueBenchmark} times the whole catalogue and its families, which
 * {@code benchmarks/enrich} lays beside the Python program.
 */
@NullMarked
package cvntrade.benchmarks;

import org.jspecify.annotations.NullMarked;
