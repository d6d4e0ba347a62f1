package dev.pluto.messaging.say;

import dev.pluto.messaging.people.Profile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How somebody is spoken to.
 *
 * @param tags what lines may ask for: {@code casual}, {@code mixed}, {@code formal}; {@code short}, {@code medium}, {@code long};
 *     {@code friendly}, {@code direct}, {@code professional}; {@code light} and {@code funny} for some and much humor;
 *     {@code relaxed} and {@code courteous} for little and much formality of tone
 * @param phrases of the person's own, for confirmations
 */
record Manner(
        Set<String> tags,
        boolean isFormal,
        boolean isShort,
        boolean isLong,
        boolean isDirect,
        boolean isCourteous,
        boolean usesEmoji,
        List<String> phrases) {

    static Manner of(Profile.Style style) {
        var tags = new TreeSet<String>();
        tags.add(style.isFormal() ? "formal" : style.isCasual() ? "casual" : "mixed");
        tags.add(style.isShort() ? "short" : style.isLong() ? "long" : "medium");
        tags.add(style.isDirect() ? "direct" : style.isProfessional() ? "professional" : "friendly");
        Step humor = Step.of(style.humor());
        if (humor != Step.LOW) {
            tags.add("light");
        }
        if (humor == Step.HIGH) {
            tags.add("funny");
        }
        Step formality = Step.of(style.formality());
        if (formality == Step.LOW && !style.isFormal()) {
            tags.add("relaxed");
        }
        if (formality == Step.HIGH) {
            tags.add("courteous");
        }
        List<String> phrases = style.signaturePhrases() == null ? List.of() : style.signaturePhrases();
        return new Manner(
                tags,
                style.isFormal(),
                style.isShort(),
                style.isLong(),
                style.isDirect(),
                formality == Step.HIGH,
                style.emojiUsage() && !style.isFormal(),
                style.isCasual() ? phrases : List.of());
    }

    boolean wants(Line.Detail detail) {
        if (!tags.containsAll(detail.tags())) {
            return false;
        }
        return isLong || detail.forMost() && !isShort && !isDirect;
    }

    /** What a share from 0 to 1 comes to in words. */
    enum Step {
        LOW,
        MIDDLE,
        HIGH;

        static Step of(double share) {
            return share < 1 / 3.0 ? LOW : share > 2 / 3.0 ? HIGH : MIDDLE;
        }
    }
}
