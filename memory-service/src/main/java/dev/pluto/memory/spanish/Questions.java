package dev.pluto.memory.spanish;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.spanish.Question.Wanted;
import dev.pluto.memory.spanish.Vocabulary.Form;
import dev.pluto.memory.spanish.Vocabulary.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a question wants to know: whom it asks about, and the words a fact must have to answer it. */
public final class Questions {

    private static final int LONGEST_PHRASE = 7;
    private static final String BIRTHDAY = Vocabulary.spanish().term("cumple");
    private static final String AGE = Vocabulary.spanish().term("edad");
    private static final String SIZE = Vocabulary.spanish().term("talla");

    private final Vocabulary words = Vocabulary.spanish();
    private final Phrases phrases = new Phrases();

    private record Named(Owner owner, int from, int to) {}

    /**
     * A question.
     *
     * @param names whom the person has named, in lower case
     * @return null for words that ask nothing
     */
    public @Nullable Question of(String text, Set<String> names) {
        List<Word> all = Word.of(text).stream().filter(word -> !word.isMark()).toList();
        if (all.isEmpty()) {
            return null;
        }
        Named named = named(all, names);
        Wanted wanted = wanted(all);
        Set<String> terms = new HashSet<>();
        boolean eats = false;
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            boolean within = named != null && i >= named.from && i < named.to;
            boolean able = word.is("puedo") || word.is("puede") || word.is("pueden");
            eats |= able || words.is("eating", word);
            if (!within && !able && !words.is("stop", word) && !words.is("when", word)) {
                terms.add(words.term(word));
            }
        }
        if (named != null) {
            terms.addAll(named.owner.thing());
        }
        if (terms.contains(BIRTHDAY)) {
            terms.remove(wanted == Wanted.NUMBER ? BIRTHDAY : AGE);
        }
        if (terms.contains(SIZE)) {
            terms.removeIf(term -> words.isIn("wearing", term)); // "qué talla uso"
        }
        List<Step> owner = named != null ? named.owner.steps() : isOwn(all) ? List.of(Step.ME) : null;
        boolean negative = all.stream().anyMatch(word -> words.is("negative", word)) && wanted != Wanted.YES_NO;
        return new Question(wanted, owner, terms, eats && wanted == Wanted.YES_NO, negative);
    }

    private Wanted wanted(List<Word> all) {
        if (all.stream().anyMatch(Questions::isName)) {
            return Wanted.NAME;
        }
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            boolean eats = word.is("como")
                    && word.raw().equals("como")
                    && i + 1 < all.size()
                    && !words.is("stop", all.get(i + 1));
            Wanted one = words.is("where", word)
                    ? Wanted.PLACE
                    : words.is("who", word)
                            ? Wanted.WHO
                            : words.is("when", word)
                                    ? Wanted.TIME
                                    : words.is("number", word)
                                            ? Wanted.NUMBER
                                            : words.is("wh", word) && !eats ? Wanted.ANY : null;
            if (one != null) {
                return one;
            }
        }
        return all.stream().anyMatch(word -> words.verb(word) != null) ? Wanted.YES_NO : Wanted.ANY;
    }

    private static boolean isName(Word word) {
        return word.is("llama") || word.is("llamaba") || word.is("llaman") || word.is("nombre");
    }

    /** The longest run that names somebody or something of the person's. */
    private @Nullable Named named(List<Word> all, Set<String> names) {
        for (int i = 0; i < all.size(); i++) {
            boolean day = i + 1 < all.size() && words.is("weekday", all.get(i + 1));
            boolean begins = words.is("mine", all.get(i))
                    || words.is("article", all.get(i)) && !all.get(i).is("al") && !day;
            for (int j = Math.min(all.size(), i + LONGEST_PHRASE); begins && j > i + 1; j--) {
                List<Word> phrase = all.subList(i, j);
                Owner owner = isOneNoun(phrase) ? phrases.owner(phrase) : null;
                if (owner != null) {
                    return new Named(owner, i, j);
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            boolean capital = i > 0
                    && word.capital()
                    && words.verb(word) == null
                    && !all.get(i - 1).is("en");
            boolean given = i > 0 && all.get(i - 1).is("a") && isOwn(all); // "cuánto le debo a Ana"
            if (given) {
                continue;
            }
            if (names.contains(word.text()) || capital && !words.is("stop", word)) {
                return new Named(
                        new Owner(List.of(new Step(word.text(), Set.of(), true)), List.of(), word.raw()), i, i + 1);
            }
        }
        return null;
    }

    /** No verb and no preposition but "de" stands in it. */
    private boolean isOneNoun(List<Word> phrase) {
        for (int i = 1; i < phrase.size(); i++) {
            Word word = phrase.get(i);
            boolean of = word.is("de") || word.is("del");
            boolean last = i == phrase.size() - 1;
            boolean verb = words.verb(word) != null && !words.is("mine", phrase.get(i - 1));
            boolean broken = verb || words.is("preposition", word) && !of || words.is("adverb", word) || of && last;
            if (broken || word.is("y") || word.is("que") || word.is("es")) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwn(List<Word> all) {
        for (Word word : all) {
            Verb verb = words.verb(word);
            boolean own = verb != null && (verb.form() == Form.I || verb.form() == Form.WE || verb.form() == Form.WAS);
            if (own || word.is("me") || word.is("yo") || word.is("he") || word.is("mi")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an animal is meant by "mascotas". */
    public static boolean isKindOf(String head, String term) {
        return kindsOf(head).contains(term);
    }

    /** What kind of thing somebody is: "mascota", "familia". */
    public static Set<String> kindsOf(String head) {
        Vocabulary all = Vocabulary.spanish();
        return all.isIn("animal", head)
                ? Set.of(all.term("mascota"), all.term("animal"))
                : all.isIn("family", head)
                        ? Set.of("familia")
                        : all.isIn("colour", head) ? Set.of(all.term("color")) : Set.of();
    }

    /** What is parked is the car, and there it is: the words under which that is asked. */
    public static Set<String> ofParked() {
        return Set.of(Vocabulary.spanish().term("coche"), "estar");
    }

    public static boolean isPlace(String value) {
        return Word.of(value).stream().anyMatch(word -> Vocabulary.spanish().is("place", word));
    }

    public static boolean isTime(String value) {
        List<Word> all = Word.of(value);
        return isHour(all) || all.stream().anyMatch(word -> Vocabulary.spanish().is("day", word));
    }

    /** "A las ocho", "a la una". */
    private static boolean isHour(List<Word> all) {
        for (int i = 1; i < all.size(); i++) {
            boolean one =
                    i + 1 < all.size() && all.get(i).is("la") && all.get(i + 1).is("una");
            if (all.get(i - 1).is("a") && (all.get(i).is("las") || one)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isEating(String term) {
        return Vocabulary.spanish().isIn("eating", term);
    }

    public static boolean isCoeliac(Set<String> values) {
        return values.contains(Vocabulary.spanish().term("celiaco"));
    }

    public static boolean hasGluten(String term) {
        return Vocabulary.spanish().isIn("gluten", term);
    }

    public static boolean isDislike(String lemma) {
        return Vocabulary.spanish().isIn("disliking", lemma);
    }
}
