package dev.pluto.messaging.say;

import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Who or what is to be forgotten, as we say it: "your ex" where the person said "my ex". */
final class SubjectWords {
    private static final Pattern SPACES = TextPattern.of("\\s+");

    private static final int LONGEST = 60;

    private final Telling telling;

    SubjectWords(Telling telling) {
        this.telling = telling;
    }

    /** {@code subject}, {@code count} and {@code all_count}. */
    Map<String, String> values(String subject, int count) {
        return Telling.values(
                "subject",
                turned(Matter.cut(subject.strip(), LONGEST)),
                "count",
                String.valueOf(count),
                "all_count",
                telling.all(count));
    }

    /** The person's own words for what is theirs, and ours for the same, stand by turns in the phrasebook. */
    private String turned(String subject) {
        List<String> pairs = List.of(SPACES.split(telling.fragment("subject.turned")));
        var words = new ArrayList<String>();
        for (String word : SPACES.split(subject)) {
            int at = pairs.indexOf(word.toLowerCase(Locale.ROOT));
            words.add(at >= 0 && at % 2 == 0 ? pairs.get(at + 1) : word);
        }
        return String.join(" ", words);
    }
}
