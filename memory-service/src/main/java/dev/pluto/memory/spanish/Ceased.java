package dev.pluto.memory.spanish;

import dev.pluto.memory.spanish.Vocabulary.Form;
import dev.pluto.memory.spanish.Vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody does no more: "dejé de fumar" and "ha dejado de fumar" as "ya no fumo" and "ya no fuma". */
final class Ceased {

    private static final String LEAVING = "dejar";

    private Ceased() {}

    /** The same clause where nothing was left off. */
    static List<Word> plain(List<Word> clause, Vocabulary words) {
        for (int of = 1; of + 1 < clause.size(); of++) {
            Form form = clause.get(of).is("de") ? leaving(clause, of - 1, words) : null;
            String present =
                    form == null ? "" : words.present(clause.get(of + 1).text(), form);
            if (!present.isEmpty()) {
                int from = words.participle(clause.get(of - 1)) == null ? of - 1 : of - 2;
                return said(clause, from, of + 1, present, words);
            }
        }
        return clause;
    }

    private static List<Word> said(List<Word> clause, int from, int doing, String present, Vocabulary words) {
        List<Word> all = new ArrayList<>(clause.subList(0, from));
        all.add(clause.get(from).as("ya"));
        all.add(clause.get(from).as("no"));
        all.add(clause.get(doing).as(present));
        all.addAll(clause.subList(doing + 1, sinceWhen(clause, doing + 1, words)));
        return List.copyOf(all);
    }

    /** Where "en enero", "el lunes" and "hace un mes" begin behind it; the end where nothing of the kind stands there. */
    private static int sinceWhen(List<Word> clause, int from, Vocabulary words) {
        for (int i = from; i < clause.size(); i++) {
            boolean day = i + 1 < clause.size()
                    && words.is("day", clause.get(i + 1))
                    && (clause.get(i).is("en") || clause.get(i).is("el"));
            if (day || clause.get(i).is("hace") || clause.get(i).is("desde")) {
                return i;
            }
        }
        return clause.size();
    }

    /** Who left something off, as the verb at that place says it; null where nobody did. */
    private static @Nullable Form leaving(List<Word> clause, int at, Vocabulary words) {
        Verb done = words.participle(clause.get(at));
        if (done != null) {
            return at > 0 && done.lemma().equals(LEAVING) ? Vocabulary.helping(clause.get(at - 1)) : null;
        }
        Verb verb = words.verb(clause.get(at));
        return verb != null && verb.lemma().equals(LEAVING) ? verb.form() : null;
    }
}
