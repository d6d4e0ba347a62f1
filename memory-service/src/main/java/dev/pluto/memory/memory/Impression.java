package dev.pluto.memory.memory;

/**
 * What is thought of a text before it is stored.
 *
 * @param type {@code fact}, {@code preference}, {@code event} or {@code utterance} (said in passing: greetings, questions, commands)
 * @param category what it is about: {@code family}, {@code work}, {@code health}, {@code home}, {@code travel} or {@code general}
 * @param importance 0..1
 */
public record Impression(String type, String category, double importance) {}
