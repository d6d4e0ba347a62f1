package dev.pluto.messaging.say;

import dev.pluto.messaging.say.Line.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells people who write in a language that is not read, in that language where its lines are known, which ones are. */
final class OtherLanguages {

    private static final String FILE = "other-languages.txt";
    private static final Map<String, String> SAME =
            Map.of("no", "nb", "nn", "nb", "iw", "he", "in", "id", "sr", "hr", "bs", "hr");
    private static final Map<String, List<String>> SENTENCES = sentences();
    private static final List<Variant> ANY = any();

    private final Seed seed;

    OtherLanguages(Seed seed) {
        this.seed = seed;
    }

    /** @param language BCP 47 */
    Line line(String language) {
        String code = Locale.forLanguageTag(language).getLanguage();
        List<String> own = SENTENCES.getOrDefault(SAME.getOrDefault(code, code), List.of());
        if (own.isEmpty()) {
            return new Line("other-language", ANY, List.of(), List.of());
        }
        String first = own.get(0);
        String second = own.get(1);
        String behind = seed.pick("other", 2) == 0 ? first : second;
        var variants = new ArrayList<Variant>();
        variants.add(new Variant(0, Set.of(), first));
        variants.add(new Variant(2, Set.of(), second));
        ANY.stream()
                .filter(any -> any.turn() == 1 || any.turn() == 3)
                .forEach(any -> variants.add(new Variant(any.turn(), Set.of(), any.text() + " " + behind)));
        return new Line("other-language", List.copyOf(variants), List.of(), List.of());
    }

    private static Map<String, List<String>> sentences() {
        var sentences = new LinkedHashMap<String, List<String>>();
        String code = "";
        for (String row : LineReader.rows(FILE)) {
            if (row.startsWith("[")) {
                code = row.substring(1, row.length() - 1);
            } else {
                sentences.computeIfAbsent(code, unused -> new ArrayList<>()).add(row);
            }
        }
        return sentences;
    }

    private static List<Variant> any() {
        return SENTENCES.getOrDefault("any", List.of()).stream()
                .map(row -> new Variant(row.charAt(0) - '0', Set.of(), row.substring(2)))
                .toList();
    }
}
