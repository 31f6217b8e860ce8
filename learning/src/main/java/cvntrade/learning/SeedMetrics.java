package cvntrade.learning;

import cvntrade.trades.TradeStatistics;

/**
 * One fit of a cell, scored and traded.
 *
 * @param seed what its row sampling was drawn from
 * @param threshold score from which on it calls BUY
 * @param scores how well it called the test rows
 * @param trades what its BUY signals earned, net of costs
 */
public record SeedMetrics(int seed, double threshold, Scores scores, TradeStatistics trades) {}
