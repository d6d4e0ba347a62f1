package dev.pluto.memory.ranking;

import java.util.Map;

/**
 * One memory found.
 *
 * @param memory which
 * @param score sum of the signals; only comparable within one answer
 * @param likelihood 0 to 1: how likely it is about what was asked
 * @param signals what each signal added or took away
 */
public record Ranked(IndexedMemory memory, double score, double likelihood, Map<Signal, Double> signals) {}
