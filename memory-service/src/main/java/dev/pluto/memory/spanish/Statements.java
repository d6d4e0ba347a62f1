package dev.pluto.memory.spanish;

import dev.pluto.memory.spanish.Vocabulary.Form;
import dev.pluto.memory.spanish.Vocabulary.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a text tells; questions, requests and what it cannot read give nothing. */
public final class Statements {

    private static final int LONGEST_WRONG = 5;

    private final Vocabulary words = Vocabulary.spanish();
    private final Clauses clauses = new Clauses();
    private final Group groups = new Group();
    private final Attributes attributes = new Attributes();
    private final Gapped gapped = new Gapped();

    public List<Statement> of(String text) {
        List<Statement> told = new ArrayList<>();
        List<Clauses.Clause> all = clauses.of(Word.of(text));
        boolean corrects = all.stream().anyMatch(clause -> isAdmission(clause.words()));
        boolean ended = false;
        List<Word> before = List.of();
        Group.Found over = null;
        for (Clauses.Clause clause : all) {
            if (clause.isQuestion() || told.size() >= 10) {
                continue;
            }
            List<Word> said = Ceased.plain(clause.words(), words);
            if (isEnding(said)) {
                ended = true;
                continue;
            }
            if (isWrong(said) && clause != all.get(all.size() - 1)) {
                corrects = true;
                continue;
            }
            corrects |= isCorrecting(said);
            List<Word> whole = gapped.since(said, before, over);
            Group.Found found = groups.find(whole);
            for (List<Word> part : gapped.apart(whole, found)) {
                told.addAll(clause(part, corrects || ended));
            }
            over = found != null && found.isOver() ? found : null;
            before = whole;
        }
        return List.copyOf(told);
    }

    /** "Ya no" with nothing behind it: what was told last is over. */
    private static boolean isEnding(List<Word> all) {
        return all.size() == 2 && all.get(0).is("ya") && all.get(1).is("no");
    }

    /** "No Ruiz", "no es Ruiz" of what was told last: what is right follows. */
    private boolean isWrong(List<Word> all) {
        boolean is = all.size() > 2 && all.get(1).is("es");
        List<Word> wrong = all.subList(Math.min(all.size(), is ? 2 : 1), all.size());
        return all.get(0).is("no")
                && !wrong.isEmpty()
                && all.size() <= LONGEST_WRONG
                && wrong.stream()
                        .anyMatch(word -> Character.isUpperCase(word.raw().codePointAt(0)))
                && wrong.stream().allMatch(word -> !word.isMark() && words.verb(word) == null)
                && wrong.stream().noneMatch(word -> words.is("admitting", word) || words.is("correcting", word));
    }

    private boolean isCorrecting(List<Word> all) {
        Word first = all.get(0);
        boolean no = first.is("no");
        boolean alone = no && (all.size() == 1 || all.get(1).isMark() || words.is("correcting", all.get(1)));
        return alone || isAdmission(all) || !no && words.is("correcting", first);
    }

    /** "No es cierto", "me equivoqué": a clause of nothing else. */
    private boolean isAdmission(List<Word> all) {
        return all.size() <= 4
                && all.stream().anyMatch(word -> words.is("admitting", word))
                && all.stream()
                        .allMatch(word -> words.is("stop", word) || words.is("admitting", word) || word.isMark());
    }

    private List<Statement> clause(List<Word> all, boolean change) {
        if (isAdmission(all)) {
            return List.of();
        }
        Group.Found found = groups.find(all);
        if (found == null) {
            return Named.more(all, words);
        }
        Owner owner = found.owner();
        boolean rights = change || owner == null;
        List<Word> rest = withoutTail(rights ? withoutWrong(found.rest()) : found.rest());
        Verb verb = found.verb();
        boolean bare = rest.isEmpty() && !verb.key().equals("smoke") && !found.isOver();
        if (bare || isRequest(rest, verb) || isWish(verb, rest)) {
            return List.of();
        }
        List<Statement> named = Named.of(found, rest, words);
        return named.isEmpty() ? List.of(statement(found, owner, rest, change)) : named;
    }

    /** "Tengo que", "puedo ir": duties and plans are no facts; "no puedo comer" is one. */
    private boolean isRequest(List<Word> rest, Verb verb) {
        if (rest.isEmpty()) {
            return false;
        }
        boolean duty = verb.lemma().equals("tener") && rest.get(0).is("que");
        boolean plan = (verb.lemma().equals("ir") || verb.lemma().equals("venir"))
                && rest.get(0).is("a")
                && rest.size() > 1
                && rest.get(1).text().endsWith("r");
        boolean able = verb.lemma().equals("poder") && !words.is("eating", rest.get(0));
        boolean wish = verb.lemma().equals("necesitar")
                && (rest.get(0).is("que") || rest.get(0).text().endsWith("r"));
        return duty || plan || able || wish || isDuty(verb, rest.get(0));
    }

    /** "Debo llamar", "debo de ir", where "debo 20 euros" is owed. */
    private static boolean isDuty(Verb verb, Word next) {
        return verb.lemma().equals("deber") && (next.text().endsWith("r") || next.is("de"));
    }

    /** "Tengo hambre", "estoy cansada": how one feels is nothing to be kept. */
    private boolean isWish(Verb verb, List<Word> rest) {
        boolean mood = verb.lemma().equals("estar")
                && rest.stream().noneMatch(word -> words.is("preposition", word) || words.isIn("lasting", word.text()));
        boolean feels = verb.lemma().equals("tener") && !rest.isEmpty() && words.is("feeling", rest.get(0));
        return mood || feels;
    }

    /** Without ", no Nahuel", which says what was wrong. */
    private List<Word> withoutWrong(List<Word> rest) {
        for (int i = 1; i + 2 < rest.size(); i++) {
            boolean no = rest.get(i).is(",") && rest.get(i + 1).is("no");
            if (no && rest.subList(i + 2, rest.size()).stream().allMatch(word -> words.verb(word) == null)) {
                return rest.subList(0, i);
            }
        }
        return rest;
    }

    private List<Word> withoutTail(List<Word> rest) {
        int end = rest.size();
        while (end > 0 && (rest.get(end - 1).isMark() || words.is("tail", rest.get(end - 1)))) {
            end--;
        }
        end = informingFrom(rest, end);
        int from = 0;
        while (from < end && (rest.get(from).isMark() || words.is("adverb", rest.get(from)))) {
            from++;
        }
        return rest.subList(from, end);
    }

    /** Where "para que lo sepas" and "para tu información" begin at the end; the end where nothing of the kind stands there. */
    private int informingFrom(List<Word> rest, int end) {
        boolean informs = end > 0 && words.is("informing", rest.get(end - 1));
        for (int i = end - 2; informs && i > 0 && i >= end - LONGEST_WRONG; i--) {
            if (rest.get(i).is("para") || rest.get(i).is(",")) {
                return rest.get(i - 1).isMark() ? i - 1 : i;
            }
        }
        return end;
    }

    private Statement statement(Group.Found found, @Nullable Owner owner, List<Word> rest, boolean change) {
        Verb verb = found.verb();
        Attributes.Attribute attribute = attributes.of(verb, owner, rest);
        Set<String> about = new HashSet<>(attribute.about());
        if (owner != null) {
            about.addAll(owner.thing());
        }
        Statement.Tense tense = found.isOver()
                ? Statement.Tense.NO_LONGER
                : verb.form() == Form.WAS || found.isBefore() ? Statement.Tense.BEFORE : Statement.Tense.NOW;
        boolean moved = attribute.key().equals("home") && verb.key().equals("moved");
        String told = moved ? home(found, owner) : found.told();
        String value = Told.of(moved ? inPlace(rest) : rest);
        return new Statement(
                owner == null ? null : owner.steps(),
                attribute.key(),
                attribute.isSingle(),
                about,
                words.terms(rest),
                owner == null || found.isDative() ? "" : owner.told(),
                told,
                verb.lemma(),
                moved ? "en " + value : value,
                !found.isNegative(),
                tense,
                change,
                found.start(),
                rest.stream().mapToInt(Word::end).max().orElse(found.start() + 1));
    }

    private static String home(Group.Found found, @Nullable Owner owner) {
        return owner != null && owner.isMe() ? "vives" : found.verb().form() == Form.THEY ? "viven" : "vive";
    }

    /** "A Teruel" is where they live now: "en Teruel". */
    private static List<Word> inPlace(List<Word> rest) {
        boolean to = rest.size() > 1
                && (rest.get(0).is("a") || rest.get(0).is("al") || rest.get(0).is("para"));
        return to && !rest.get(0).is("al") ? rest.subList(1, rest.size()) : rest;
    }
}
