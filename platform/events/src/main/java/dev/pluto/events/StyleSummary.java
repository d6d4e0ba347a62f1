package dev.pluto.events;

/**
 * How a person is spoken to.
 *
 * @param emojiUsage whether emojis are welcome
 * @param formalityLevel {@code casual}, {@code formal} or {@code mixed}
 * @param avgMessageLength {@code short}, {@code medium} or {@code long}
 * @param communicationStyle {@code friendly}, {@code direct} or {@code professional}
 */
public record StyleSummary(
        boolean emojiUsage, String formalityLevel, String avgMessageLength, String communicationStyle) {}
