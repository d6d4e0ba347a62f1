package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a question asks. English only. Not safe for threads; bounded by the text's first 1,600 units. */
final class QuestionReader {

    private static final int LONGEST_OPENING = 6;
    private static final int SHORT = 5;

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;

    QuestionReader(ClauseReader reader) {
        this.reader = reader;
    }

    /**
     * @param before the question before, which a short one goes on from; null when there was none
     * @return null when nothing in the text asks for a fact
     */
    @Nullable
    Asked read(String text, @Nullable Asked before) {
        List<List<Word>> sentences = ClauseReader.sentences(text);
        if (sentences.isEmpty()) {
            return null;
        }
        List<Word> said = AskedCues.again(sentences.get(sentences.size() - 1));
        List<Word> words = Rephrased.of(PlaceAsked.in(LostDoes.in(Surnames.named(direct(stripped(said))))));
        return words.isEmpty() ? null : asked(words, before);
    }

    /** Whom "what do you know about Tom" asks all of; null for any other question, and for the person. */
    @Nullable
    List<Step> about(String text) {
        List<Word> words = ClauseReader.sentences(text).stream().reduce(List.of(), (one, other) -> other);
        int at = Runs.indexOf(words, "about");
        List<Word> before = words.subList(0, Math.max(0, at));
        boolean knows = before.stream()
                .anyMatch(word -> lexicon.in("knowing", word.text()) || word.is("told") || word.is("know"));
        List<Word> whom = knows ? stripped(words.subList(at + 1, words.size())) : List.of();
        NounPhrase phrase = whom.isEmpty() ? null : reader.phrase(whom);
        List<Step> whose = phrase == null ? List.of(Step.ME) : Statements.owner(phrase);
        return whose.equals(List.of(Step.ME)) ? null : whose;
    }

    /** Without politeness before the question, marks behind it, and choices that it names. */
    private List<Word> stripped(List<Word> given) {
        int end = given.size();
        while (end > 0 && (isTail(given.get(end - 1)) || isCalledTo(given, end - 1))) {
            end--;
        }
        int at = 0;
        while (at < end - 1 && (given.get(at).isMark() || isFiller(given.get(at)))) {
            at++;
        }
        List<Word> words = given.subList(at, Math.max(at, end));
        int comma = Runs.indexOf(words, ",");
        return comma > 0 && Runs.indexOf(words, "or") > 0 ? words.subList(0, comma) : words;
    }

    private boolean isTail(Word word) {
        return word.isMark() || lexicon.in("tail", word.text()) && !word.is("now");
    }

    /** "where's the mixer mate", where "where's my mate" asks for a mate. */
    private boolean isCalledTo(List<Word> words, int at) {
        String before = at > 2 ? words.get(at - 1).text() : "";
        return !before.isEmpty()
                && lexicon.isCue("called-to", words.get(at).text())
                && !lexicon.in("possessive", before)
                && !lexicon.in("article", before)
                && !lexicon.in("preposition", before)
                && !before.equals("'s");
    }

    private boolean isFiller(Word word) {
        return lexicon.in("filler", word.text()) && !word.is("right");
    }

    /** "do you know where i parked" asks "where i parked". */
    private List<Word> direct(List<Word> words) {
        boolean opens = !words.isEmpty() && lexicon.in("indirect", words.get(0).text());
        boolean knows = false;
        for (int i = 1; opens && i < Math.min(LONGEST_OPENING, words.size() - 1); i++) {
            knows |= lexicon.in("knowing", words.get(i - 1).text()) || isHanded(words, i - 1);
            Word word = words.get(i);
            boolean noun = (lexicon.in("possessive", word.text()) || word.is("the"))
                    && !words.get(0).is("remind");
            if (knows && (lexicon.in("wh", word.text()) || word.is("if") || noun)) {
                return words.subList(word.is("if") ? i + 1 : i, words.size());
            }
        }
        return words;
    }

    /** "can i have the plumber's number", where "do i have the flu" asks whether. */
    private boolean isHanded(List<Word> words, int at) {
        Word word = words.get(at);
        boolean ours = lexicon.in("modal", words.get(0).text()) || words.get(1).is("you");
        return ours && (lexicon.in("handing", word.text()) || word.is("have") || word.is("got"));
    }

    /** "and before that?" */
    private boolean isEarlier(List<Word> words) {
        return AskedCues.isPast(words) && Terms.of(words).isEmpty() && words.size() <= SHORT;
    }

    private @Nullable Asked asked(List<Word> words, @Nullable Asked before) {
        Word first = words.get(0);
        if (before != null && isEarlier(words)) {
            return before.earlier();
        }
        List<Word> relative = Relatives.without(words);
        if (relative != words) {
            return new Asking(reader, relative, Wanted.WHO).read(1).of(Relatives.FAMILY);
        }
        List<Word> chosen = chosen(words);
        if (chosen != words) {
            return new Asking(reader, chosen, Wanted.WHO).read(0);
        }
        if (lexicon.in("wh", first.text())) {
            var asking = new Asking(reader, words, wanted(words));
            return asking.read(asking.opening());
        }
        if (first.is("names") && words.size() > 2 && words.get(1).is("of")) {
            return new Asking(reader, called(words), Wanted.WHAT).read(1);
        }
        if (lexicon.in("naming", first.text())) {
            int from = words.size() > 1 && words.get(1).is("me") ? 2 : 1;
            return new Asking(reader, words, Wanted.WHAT).read(from);
        }
        var asking = new Asking(reader, words, Wanted.YES_NO);
        if (AskedCues.isHelping(first)) {
            return asking.read(0);
        }
        boolean about = lexicon.in("possessive", first.text()) || first.is("the") || before == null;
        NounPhrase whose = about ? reader.phrase(words) : null;
        boolean thing = whose != null && (!whose.isAnimate() || before == null);
        return thing ? new Asking(reader, words, Wanted.WHAT).read(0) : elliptic(words, before);
    }

    /** "names of all my grandchildren" asks what they are called. */
    private static List<Word> called(List<Word> words) {
        List<Word> called = new ArrayList<>();
        called.add(words.get(0).mended("what"));
        called.add(words.get(1).mended("are"));
        words.subList(2, words.size()).stream().filter(word -> !word.is("all")).forEach(called::add);
        called.add(words.get(0).mended("called"));
        return called;
    }

    /** "which of my nieces is vegetarian" asks who is; the same words when it is no such choice. */
    private List<Word> chosen(List<Word> words) {
        int of = Runs.indexOf(words, "of");
        boolean choice =
                of > 0 && of <= 2 && (words.get(0).is("which") || words.get(0).is("who"));
        for (int i = of + 2; choice && i < words.size(); i++) {
            Word word = words.get(i);
            boolean verb = AskedCues.isHelping(word)
                    || lexicon.verb(word.text())
                            .filter(lemma -> !lexicon.isNoun(word.text()))
                            .isPresent();
            if (verb) {
                return words.subList(i, words.size());
            }
        }
        return words;
    }

    private Wanted wanted(List<Word> words) {
        String second = words.size() > 1 ? words.get(1).text() : "";
        return switch (words.get(0).text()) {
            case "who", "whose", "whom" -> Wanted.WHO;
            case "where" -> Wanted.WHERE;
            case "when" -> Wanted.WHEN;
            case "why" -> Wanted.WHY;
            case "how" ->
                switch (second) {
                    case "many", "much" -> Wanted.HOW_MANY;
                    case "old" -> Wanted.HOW_OLD;
                    default -> Wanted.HOW;
                };
            default -> lexicon.in("when", second) && words.size() > 2 ? Wanted.WHEN : Wanted.WHAT;
        };
    }

    /** "and my ex wife's?": the question before, about somebody else. */
    private @Nullable Asked elliptic(List<Word> words, @Nullable Asked before) {
        if (before == null) {
            return null;
        }
        List<Word> about = words;
        Word last = Runs.last(words);
        String one =
                last.text().endsWith("s") ? last.text().substring(0, last.text().length() - 1) : last.text();
        if (last.is("'s")) {
            about = words.subList(0, words.size() - 1);
        } else if (!one.equals(last.text()) && lexicon.kin(one).isPresent()) {
            about = new ArrayList<>(words.subList(0, words.size() - 1));
            about.add(last.meaning(one));
        }
        Optional<String> verb = words.size() == 1 && !reader.isName(last.text())
                ? lexicon.verb(last.text()).filter(lemma -> lexicon.in("dropped", lemma))
                : Optional.empty();
        if (verb.isPresent()) {
            return before.doing(verb.get());
        }
        NounPhrase phrase = about.isEmpty() ? null : reader.phrase(about);
        if (phrase == null) {
            return null;
        }
        if (before.isOwnerAsked() && !phrase.isAnimate()) {
            Set<String> asked = new LinkedHashSet<>(Terms.of(phrase.last()));
            before.terms().stream()
                    .filter(term -> lexicon.verb(term).isPresent())
                    .forEach(asked::add);
            return before.about(null, asked);
        }
        Set<String> terms = phrase.isAnimate() ? before.terms() : Terms.of(phrase.last());
        return before.of(Statements.owner(phrase), terms);
    }
}
