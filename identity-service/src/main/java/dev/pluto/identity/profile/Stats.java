package dev.pluto.identity.profile;

/**
 * What is remembered of a person, as memory-service counted last.
 *
 * @param memoryCount memories
 * @param habitCount habits
 */
public record Stats(long memoryCount, long habitCount) {}
