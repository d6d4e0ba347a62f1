package dev.pluto.memory.lexicon;

import dev.pluto.language.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** English verbs as they are told in the past. Safe for threads. */
public final class PastForms {

    private static final Map<String, String> FORMS = forms();

    private PastForms() {}

    /** "called" of "call", "went" of "go"; of a verb that is not known by the rule. @param base in lower case */
    public static String of(String base) {
        return FORMS.getOrDefault(base, regular(base));
    }

    private static String regular(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        boolean isAfterVowel = base.length() > 1 && "aeiou".indexOf(base.charAt(base.length() - 2)) >= 0;
        return base.endsWith("y") && !isAfterVowel ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    /** The first form that is neither the one with "s" nor the one in "ing"; one that is as its verb, "read", is not listed. */
    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (String row : Rows.of(PastForms.class, "verbs.en.txt")) {
            int sign = row.indexOf('=');
            String base = row.substring(0, sign).strip();
            String past = Arrays.stream(row.substring(sign + 1).strip().split(" +"))
                    .filter(form -> !form.endsWith("s") && !form.endsWith("ing"))
                    .findFirst()
                    .orElse(base);
            forms.put(base, base.equals("be") ? "was" : past);
        }
        return Map.copyOf(forms);
    }
}
