package dev.pluto.messaging.say;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.language.Pieces;
import dev.pluto.messaging.tool.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Facts as memory tells them: sentences in the second person. */
final class FactWords {

    /** From this likelihood on a sentence is the answer; below it is only near to it. */
    private static final double SURE = 0.7;

    private static final int LONGEST = 160;
    private static final int LONGEST_RECOUNT = 1_000;
    private static final List<String> VERDICTS = List.of("yes", "no", "sí");

    private final Telling telling;

    FactWords(Telling telling) {
        this.telling = telling;
    }

    Saying answered(FactAnswer answer) {
        String sentence = answer.sentence().strip();
        if (answer.kind().equals(Outcome.FactAnswered.PRIVATE)) {
            return Saying.words(telling.book().words("topic.NOT_ALOUD"), Telling.values());
        }
        if (answer.kind().equals("unknown") || sentence.isEmpty()) {
            return Saying.words(telling.book().words("topic.NOT_KNOWN"), Telling.values());
        }
        boolean verdict = VERDICTS.contains(Openings.word(sentence));
        String key = answer.likelihood() < SURE
                ? "found.near"
                : verdict ? "found.fact.verdict" : answer.kind().equals("history") ? "found.history" : "found.fact";
        return Saying.words(
                telling.book().words(key), Telling.values("sentence", sentence, "lowered", lowered(sentence)));
    }

    /** By whom they are about, and how many more there are when they are too many for one message. */
    Saying recounted(FactsKnown known) {
        var rows = new ArrayList<String>();
        int told = 0;
        int length = 0;
        String name = telling.person().name();
        if (name != null && !name.isBlank()) {
            rows.add(telling.fragment("found.name", "name", name.strip()));
        }
        for (FactsKnown.Group group : known.groups()) {
            for (String fact : group.facts()) {
                String row = Matter.cut(fact.strip(), LONGEST);
                if (length + row.length() < LONGEST_RECOUNT) {
                    rows.add(row);
                    length += row.length() + 1;
                    told++;
                }
            }
        }
        int more = Math.max(known.total(), told) - told;
        if (rows.isEmpty()) {
            return Saying.words(telling.book().words("found.facts.none"), Telling.values());
        }
        if (more > 0) {
            rows.add(telling.fragment("found.more", "more", String.valueOf(more)));
        }
        return Saying.words(telling.book().words("found.facts"), Telling.values())
                .above("\n" + String.join("\n", rows));
    }

    Saying forgetWhich(FactsForgotten choice, ReminderWords rows) {
        List<String> sentences = choice.candidates().stream()
                .map(FactsForgotten.Candidate::sentence)
                .toList();
        return Saying.question(telling.book().words("found.forget-which"), Telling.values())
                .above(rows.rows(sentences, 0));
    }

    /** "Your sister lives in Berlin." as part of a sentence: "your sister lives in Berlin". */
    String clause(String sentence) {
        String clause = Matter.cut(sentence.strip(), LONGEST);
        while (clause.endsWith(".") && !clause.endsWith("...")) {
            clause = clause.substring(0, clause.length() - 1);
        }
        return lowered(clause);
    }

    /** In Spanish, where memory's sentences are in another language, they stand as a quote. */
    String quoted(String sentence) {
        return "\"" + Matter.cut(sentence.strip(), LONGEST) + "\"";
    }

    /** The first of several sentences, and how many more there are. */
    String told(List<String> sentences, int most) {
        List<String> told = sentences.stream()
                .limit(most)
                .map(sentence -> Matter.cut(sentence.strip(), LONGEST))
                .toList();
        int more = sentences.size() - told.size();
        String rest = more == 0 ? "" : " (" + telling.fragment("found.more", "more", String.valueOf(more)) + ")";
        return String.join(" ", told) + rest;
    }

    /** With a small letter, unless a name stands in front. */
    private String lowered(String sentence) {
        int space = sentence.indexOf(' ');
        String first = space < 0 ? sentence : sentence.substring(0, space).replace(",", "");
        List<String> words = Arrays.asList(Pieces.of(telling.book().fragment("lowered"), " "));
        return words.contains(first)
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }
}
