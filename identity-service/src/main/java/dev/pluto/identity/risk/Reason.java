package dev.pluto.identity.risk;

/**
 * What one rule said of a sign-in.
 *
 * @param rule its name
 * @param input what it measured, in the rule's own unit
 * @param threshold from which on it says anything
 * @param points what it said, above 0 and at most its weight
 */
public record Reason(String rule, double input, double threshold, double points) {}
