package dev.pluto.memory.spanish;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts plain questions in the other language, as people tell in one and ask in the other: "quién es mi dentista", "who is my dentist". */
public final class OtherTongue {

    /** Spanish beginnings with the English ones around what is asked of; the longest first. */
    private static final Map<String, String> LEADS = leads();

    private static final int MOST = 4;

    private final List<List<List<String>>> pairs = Rows.of(OtherTongue.class, "tongues.txt").stream()
            .map(row -> Pieces.of(row, " = ", 2))
            .map(sides -> List.of(List.of(Pieces.of(sides[0], " | ")), List.of(Pieces.of(sides[1], " | "))))
            .toList();

    private static Map<String, String> leads() {
        Map<String, String> leads = new LinkedHashMap<>();
        for (String row : Rows.of(OtherTongue.class, "leads.txt")) {
            String[] sides = Pieces.of(row, " = ", 2);
            leads.put(sides[0], sides[1]);
        }
        return leads;
    }

    /** In English, first with the nouns as they were said; none for a question of another shape. */
    public List<String> english(String question) {
        String said = said(question, false);
        String written = said(question, true);
        for (Map.Entry<String, String> lead : LEADS.entrySet()) {
            if (said.startsWith(lead.getKey() + " ") && said.length() == written.length()) {
                String what = said.substring(lead.getKey().length()).strip();
                String accented = written.substring(lead.getKey().length()).strip();
                return distinct(
                        lead.getValue().replace("*", owned(accented)),
                        lead.getValue().replace("*", owned(turned(what, 0))));
            }
        }
        return List.of();
    }

    /** In Spanish, with each form that a noun may have; none for a question of another shape. */
    public List<String> spanish(String question) {
        String said = said(question, false)
                .replace("who's", "who is")
                .replace("what's", "what is")
                .replace("where's", "where is");
        for (Map.Entry<String, String> lead : LEADS.entrySet()) {
            String[] around = Pieces.of(lead.getValue(), "*", 2);
            boolean fits = said.startsWith(around[0])
                    && said.endsWith(around[1])
                    && said.length() > around[0].length() + around[1].length();
            if (fits) {
                String what = said.substring(around[0].length(), said.length() - around[1].length());
                return forms(" " + what.replace("'s ", "s ") + " ").stream()
                        .map(form -> lead.getKey() + " " + form)
                        .toList();
            }
        }
        return List.of();
    }

    /** @param asWritten with the accents as they were written */
    private static String said(String question, boolean asWritten) {
        StringBuilder all = new StringBuilder();
        for (Word word : Word.of(question)) {
            if (!word.isMark()) {
                all.append(all.length() == 0 ? "" : " ")
                        .append(asWritten ? word.raw().toLowerCase(Locale.ROOT) : word.text());
            }
        }
        return all.toString();
    }

    private static List<String> distinct(String... all) {
        return List.of(all).stream().distinct().toList();
    }

    /** "La vecina de mi tia" as "my tia's vecina", "la clave del wifi" as "my wifi clave". */
    private static String owned(String what) {
        String bare = without(what);
        int of = bare.indexOf(" de ");
        if (of < 0) {
            int thing = bare.indexOf(" del ");
            return "my " + (thing < 0 ? bare : bare.substring(thing + 5) + " " + bare.substring(0, thing));
        }
        String owner = bare.substring(of + 4);
        boolean mine = owner.startsWith("mi ") || owner.startsWith("mis ");
        return mine ? owned(owner) + "'s " + bare.substring(0, of) : "my " + owner + " " + bare.substring(0, of);
    }

    private static String without(String what) {
        int space = what.indexOf(' ');
        boolean led =
                space > 0 && List.of("mi", "mis", "el", "la", "los", "las").contains(what.substring(0, space));
        return led ? what.substring(space + 1) : what;
    }

    /** With the words of the one side for those of the other. */
    private String turned(String what, int from) {
        String all = " " + what + " ";
        for (List<List<String>> pair : pairs) {
            for (String word : pair.get(from)) {
                all = all.replace(" " + word + " ", " " + pair.get(1 - from).get(0) + " ");
            }
        }
        return all.strip();
    }

    /** "My boss" is "mi jefe" or "mi jefa". */
    private List<String> forms(String what) {
        String mine = what.replace(" my ", " mi ").replace(" the ", " el ");
        for (List<List<String>> pair : pairs) {
            for (String word : pair.get(1)) {
                if (mine.contains(" " + word + " ")) {
                    List<String> forms = new ArrayList<>();
                    pair.get(0).stream()
                            .limit(MOST)
                            .forEach(form -> forms.add(turned(mine.replace(" " + word + " ", " " + form + " "), 1)));
                    return forms;
                }
            }
        }
        return List.of(mine.strip());
    }
}
