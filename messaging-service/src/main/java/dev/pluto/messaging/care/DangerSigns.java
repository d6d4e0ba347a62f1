package dev.pluto.messaging.care;

import dev.pluto.language.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plain signs that somebody is in danger, which no statistics may overlook. Misses few and takes some harmless words for
 * danger rather than the other way; figures of speech, films and what was years ago are let pass. Safe for any number of
 * threads, and bounded: a sign looks at a handful of words at each place of a text.
 */
public final class DangerSigns {

    /** English and Spanish are read in full; of the others only the plainest signs are known. */
    private static final List<Signs> ALL =
            Stream.of("en", "es", "de", "fr", "it", "pt").map(Signs::read).toList();

    private DangerSigns() {}

    /**
     * Looks for signs that leave no doubt, whatever else a text may be about.
     *
     * @param text its first {@link Excerpt#LONGEST} characters are read
     * @param language whose signs are looked for first; those of the others follow, as people in distress use any
     * @return empty when there is none, which does not say that there is no danger
     */
    public static Optional<Kind> in(String text, Locale language) {
        return in(PlainText.sentences(text), language);
    }

    private static Optional<Kind> in(List<List<String>> plain, Locale language) {
        return ownFirst(language)
                .map(signs -> signs.in(plain, isSpoken(signs, language)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What kind of danger a text is about of which it is known that it is about danger; {@code LIFE} when in doubt. */
    public static Kind kindOf(String text, Locale language) {
        List<List<String>> plain = PlainText.sentences(text);
        return in(plain, language)
                .or(() -> ownFirst(language)
                        .map(signs -> signs.about(plain, isSpoken(signs, language)))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(Kind.LIFE);
    }

    /** Whether a text without a sign of danger has words of the person's language that only sound like it. */
    public static boolean onlySoundsLikeIt(String text, Locale language) {
        List<List<String>> plain = PlainText.sentences(text);
        return ALL.stream().anyMatch(signs -> isSpoken(signs, language) && signs.isFigure(plain, true));
    }

    private static Stream<Signs> ownFirst(Locale locale) {
        return Stream.concat(
                ALL.stream().filter(signs -> isSpoken(signs, locale)),
                ALL.stream().filter(signs -> !isSpoken(signs, locale)));
    }

    /** Typos are put right in the person's own language only: one language's word is the next one's typo. */
    private static boolean isSpoken(Signs signs, Locale locale) {
        return signs.isOf(locale.getLanguage());
    }
}
