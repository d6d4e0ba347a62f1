package dev.pluto.memory.spanish;

import dev.pluto.memory.clause.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whom a run of words names: "mi hermana", "el cumple de mi madre", "la clave del wifi", "Ana". */
final class Phrases {

    private static final int LONGEST = 9;

    private final Vocabulary words = Vocabulary.spanish();

    /** Null when the words name nobody and nothing of the person's. */
    @Nullable
    Owner owner(List<Word> phrase) {
        if (phrase.isEmpty() || phrase.size() > LONGEST || phrase.stream().anyMatch(Word::isMark)) {
            return null;
        }
        if (phrase.size() == 1 && (phrase.get(0).is("yo") || phrase.get(0).is("nosotros"))) {
            return Owner.ME;
        }
        int of = lastOf(phrase);
        List<Word> head = of < 0 ? phrase : phrase.subList(0, of);
        List<Word> behind = of < 0 ? List.of() : phrase.subList(of + 1, phrase.size());
        boolean mine = words.is("mine", head.get(0));
        boolean article = words.is("article", head.get(0));
        if (of < 0) {
            return mine && head.size() > 1 ? mine(head, phrase) : name(head);
        }
        if (!mine && !article || head.size() < 2) {
            return null;
        }
        Owner possessor = possessor(phrase.get(of), behind);
        if (possessor != null) {
            return of(head, possessor, phrase);
        }
        boolean somebody =
                mine && words.isAnimate(words.noun(head.get(head.size() - 1).text()));
        return somebody ? mine(head, phrase) : thing(phrase, head, behind);
    }

    /** Where the last "de" stands that a possessor may follow. */
    private static int lastOf(List<Word> phrase) {
        for (int i = 1; i < phrase.size() - 1; i++) {
            if (phrase.get(i).is("de") || phrase.get(i).is("del")) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Owner possessor(Word of, List<Word> behind) {
        if (of.is("del")) {
            return null;
        }
        Word first = behind.get(0);
        boolean named = words.is("mine", first) || first.capital() || words.is("article", first);
        Owner owner = named ? owner(behind) : null;
        return owner != null && owner.thing().isEmpty() ? owner : null;
    }

    private Owner of(List<Word> head, Owner possessor, List<Word> phrase) {
        List<Word> noun = head.subList(1, head.size());
        List<Step> steps = new ArrayList<>(possessor.steps());
        String told = Told.of(phrase);
        if (words.isAnimate(words.noun(noun.get(0).text()))) {
            steps.add(step(noun));
            return new Owner(List.copyOf(steps), List.of(), told);
        }
        return new Owner(List.copyOf(steps), nouns(noun), told);
    }

    private Owner mine(List<Word> head, List<Word> phrase) {
        List<Word> noun = head.subList(1, head.size());
        int animate = -1;
        for (int i = 0; i < noun.size() && animate < 0; i++) {
            animate = words.isAnimate(words.noun(noun.get(i).text())) ? i : -1;
        }
        return animate >= 0
                ? new Owner(List.of(Step.ME, step(noun)), List.of(), Told.of(phrase))
                : new Owner(List.of(Step.ME), nouns(noun), Told.of(phrase));
    }

    /** "La clave del wifi": a thing of the person, whoever owns it. */
    private @Nullable Owner thing(List<Word> phrase, List<Word> head, List<Word> behind) {
        List<Word> all = new ArrayList<>(head.subList(1, head.size()));
        all.addAll(behind);
        List<String> nouns = nouns(all);
        return nouns.isEmpty() ? null : new Owner(List.of(Step.ME), nouns, Told.of(phrase));
    }

    /** A name, or "las llaves" and the like; "el perro" is the person's own. */
    private @Nullable Owner name(List<Word> head) {
        Word first = head.get(0);
        if (words.is("article", first) && head.size() > 1) {
            List<Word> noun = head.subList(1, head.size());
            boolean animate = words.isAnimate(words.noun(noun.get(0).text()));
            return animate
                    ? new Owner(List.of(Step.ME, step(noun)), List.of(), Told.of(head))
                    : new Owner(List.of(Step.ME), nouns(noun), Told.of(head));
        }
        boolean known = words.is("stop", first) || words.is("adverb", first) || words.is("lead", first);
        boolean named =
                head.size() <= 2 && !known && Character.isLetter(first.text().charAt(0));
        boolean capital = first.capital() || head.size() == 1 && words.verb(first) == null;
        return named && capital
                ? new Owner(List.of(new Step(String.join(" ", texts(head)), Set.of(), true)), List.of(), Told.of(head))
                : null;
    }

    private Step step(List<Word> noun) {
        String head = "";
        Set<String> modifiers = new HashSet<>();
        for (Word word : noun) {
            String base = words.noun(word.text());
            if (head.isEmpty() && words.isAnimate(base)) {
                head = base;
            } else if (!word.capital() && !words.is("stop", word)) {
                modifiers.add(words.term(word));
            }
        }
        return new Step(head, Set.copyOf(modifiers), true);
    }

    private List<String> nouns(List<Word> noun) {
        return noun.stream()
                .filter(word -> !words.is("stop", word))
                .map(words::term)
                .toList();
    }

    private static List<String> texts(List<Word> all) {
        return all.stream().map(Word::text).toList();
    }
}
