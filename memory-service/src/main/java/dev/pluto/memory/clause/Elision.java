package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a text means without saying so again: "plumber is called Gaz. number is 0161", "Kit's my nephew. plays in goal". */
final class Elision {

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;
    /** Whom the last clause of this text was about. */
    private @Nullable NounPhrase last;

    Elision(Mentions mentions) {
        this.mentions = mentions;
    }

    /** A new text begins. */
    void nextText() {
        last = null;
    }

    void spokenOf(NounPhrase subject) {
        boolean goesOn = last != null
                && subject.steps().size() > last.steps().size()
                && subject.steps().subList(0, last.steps().size()).equals(last.steps());
        last = goesOn ? last : subject;
    }

    /** "number is 0161" of who was spoken of right before; the subject itself where it is anybody else's. */
    @Nullable
    NounPhrase owned(List<Word> named, @Nullable NounPhrase subject) {
        NounPhrase whose = last;
        boolean bare = subject != null
                && named.size() == 1
                && subject.steps().size() == 2
                && (lexicon.in("type", subject.last().head())
                        || lexicon.in("matter", subject.last().head()));
        if (subject == null || !bare || whose == null || !isSomebodyElse(whose)) {
            return subject;
        }
        List<Step> steps = new ArrayList<>(whose.steps());
        steps.add(subject.last());
        return new NounPhrase(
                List.copyOf(steps),
                List.of(),
                whose.told() + "'s " + subject.last().head(),
                false);
    }

    /** Who does what is said without a subject: the person, or for "lives in Oslo" who was spoken of; null for nobody known. */
    @Nullable
    NounPhrase missing(VerbGroup verb) {
        Word first = verb.words().get(0);
        boolean third = first.is("has")
                || first.is("is")
                || first.text().endsWith("s")
                        && !first.text().equals(verb.lemma())
                        && lexicon.verb(first.text()).isPresent()
                        && !lexicon.in("be", first.text());
        NounPhrase earlier = last == null ? mentions.meant("they") : last;
        if (!third) {
            return NounPhrase.ME;
        }
        NounPhrase thing = mentions.meant("it");
        if (lexicon.in("dated", verb.lemma()) && !first.is("is") && thing != null && !thing.isAnimate()) {
            return thing; // "signed up for a class, starts in may"
        }
        return earlier != null && isSomebodyElse(earlier) ? earlier : null;
    }

    private static boolean isSomebodyElse(NounPhrase phrase) {
        return phrase.isAnimate() && !phrase.isMe() && !phrase.isPlural();
    }
}
