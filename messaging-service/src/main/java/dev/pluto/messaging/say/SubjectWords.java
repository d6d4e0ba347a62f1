package dev.pluto.messaging.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who or what is to be forgotten, as we say it: "your ex" where the person said "my ex". */
final class SubjectWords {

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
        List<String> pairs = Arrays.asList(telling.fragment("subject.turned").split(" "));
        var words = new ArrayList<String>();
        for (String word : subject.split(" +")) {
            int at = pairs.indexOf(word.toLowerCase(Locale.ROOT));
            words.add(at >= 0 && at % 2 == 0 ? pairs.get(at + 1) : word);
        }
        return String.join(" ", words);
    }
}
