package dev.pluto.messaging.say;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes contractions out for those who are written to formally: "I'll" becomes "I will". Only for our own words. */
final class FullForms {

    /** For languages that have none. */
    static final FullForms NONE = new FullForms(Map.of());

    private final Map<String, String> forms;

    private FullForms(Map<String, String> forms) {
        this.forms = forms;
    }

    static FullForms of(String resource) {
        var forms = new LinkedHashMap<String, String>();
        for (String row : LineReader.rows(resource)) {
            int equals = row.indexOf(" = ");
            String contracted = row.substring(0, equals);
            String full = row.substring(equals + 3);
            forms.put(contracted, full);
            forms.put(capital(contracted), capital(full));
        }
        return new FullForms(forms);
    }

    String in(String line) {
        if (line.indexOf('\'') < 0) {
            return line;
        }
        var full = new StringBuilder(line.length() + 16);
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '\'')) {
                end++;
            }
            String word = line.substring(at, Math.max(end, at + 1));
            full.append(forms.getOrDefault(word, word));
            at += word.length();
        }
        return full.toString();
    }

    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
