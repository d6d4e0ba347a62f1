package dev.pluto.events;

/**
 * What may be learnt of a person.
 *
 * @param personalizationLevel {@code none}, {@code style}, or {@code full} for habits as well
 * @param learningRate how much one text moves what was learnt, 0 to 1
 */
public record LearningSummary(String personalizationLevel, double learningRate) {}
