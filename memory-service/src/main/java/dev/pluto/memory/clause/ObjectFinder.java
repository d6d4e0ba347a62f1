package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Whom or what a clause does something with. */
final class ObjectFinder {

    private static final int MOST_LEADING = 2;

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;
    private final NounPhraseReader phrases;
    private final OwningPronoun owning;

    ObjectFinder(Mentions mentions, NounPhraseReader phrases) {
        this.mentions = mentions;
        this.phrases = phrases;
        this.owning = new OwningPronoun(mentions);
    }

    /** "i cant stand them", "takes hers with sugar": the pronoun becomes whom or what it means. */
    List<Word> referred(List<Word> rest) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            Word word = rest.get(i);
            if (owning.isAlone(rest, i)) {
                words.addAll(owning.opened(word));
                continue;
            }
            boolean object = word.is("it")
                    || word.is("them")
                    || word.is("him")
                    || word.is("her")
                            && (i + 1 == rest.size()
                                    || !lexicon.isNoun(rest.get(i + 1).text())
                                            && !rest.get(i + 1).is("own"));
            NounPhrase meant = object ? mentions.meant(word.text()) : null;
            words.add(
                    meant == null
                            ? word
                            : new Word(
                                    meant.last().head(),
                                    meant.told(),
                                    word.kind(),
                                    word.start(),
                                    word.end(),
                                    true,
                                    word.glued()));
        }
        return words;
    }

    /**
     * What is done something with is spoken of.
     *
     * @param isOfSomebody whether somebody else does it: a name that may be a town's or a team's is then not who is meant next
     */
    void mention(List<Word> given, boolean isOfSomebody) {
        int from = 0;
        while (from < Math.min(MOST_LEADING, given.size())
                && lexicon.in("preposition", given.get(from).text())
                && !lexicon.in("time", given.get(from).text())) {
            from++;
        }
        boolean back = from == 1 && lexicon.in("direction", given.get(0).text()); // "up my coat"
        boolean led = back || from == MOST_LEADING; // "up for a class"
        List<Word> rest = led ? given.subList(from, given.size()) : given;
        int end = OwningPronoun.servedTo(rest);
        boolean served = end > 0; // "my coffee black"
        while (!served
                && end < rest.size()
                && !rest.get(end).isMark()
                && !lexicon.in("preposition", rest.get(end).text())
                && !lexicon.in("time", rest.get(end).text())) {
            end++;
        }
        while (end > 0
                && (lexicon.in("article", rest.get(end - 1).text()) || end > 1 && isParticle(rest.get(end - 1)))) {
            end--;
        }
        boolean noun = end > 0
                && !rest.get(end - 1).hasDigit()
                && lexicon.isNoun(rest.get(end - 1).text())
                && !lexicon.in("number", rest.get(end - 1).text())
                && !lexicon.in("weekday", rest.get(end - 1).text());
        boolean ofIt = noun && rest.get(0).is("its"); // "has changed its day, it": what has the day is spoken of
        NounPhrase object = noun && !ofIt ? phrases.read(rest.subList(0, end)) : null;
        boolean unsure = object != null
                && isOfSomebody
                && !lexicon.in("possessive", rest.get(0).text())
                && !object.steps().get(0).equals(Step.ME)
                && !lexicon.isFirstName(object.steps().get(0).head());
        boolean food = object != null && object.isAnimate() && end == 1 && isBareAnimal(rest.get(0), object);
        if (object != null && !unsure && !food) {
            mentions.mention(object);
        }
    }

    /** "likes fish": no animal that is spoken of next. */
    private boolean isBareAnimal(Word word, NounPhrase object) {
        return !object.isPlural()
                && !word.capital()
                && lexicon.kin(word.text()).isEmpty()
                && !lexicon.isFirstName(word.text())
                && lexicon.isCommonNoun(word.text());
    }

    /** "Gave the key back", "took the kit out". */
    private boolean isParticle(Word word) {
        return word.is("out") || lexicon.in("direction", word.text());
    }
}
