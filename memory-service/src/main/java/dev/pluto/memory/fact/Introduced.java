package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is named with who they are to the person, and no verb. */
final class Introduced {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_NOUN = 6;

    private Introduced() {}

    /** "my brother Declan", "new landlady Mrs Pruss, very strict": who somebody is to the person. */
    static Optional<Sketch> in(List<Word> words, ClauseReader reader) {
        int comma = Runs.indexOf(words, ",");
        List<Word> who = comma > 0 ? words.subList(0, comma) : words;
        Word first = who.get(0);
        boolean opens = first.is("my") || first.is("our") || first.is("new");
        boolean plain = who.size() <= MOST_NOUN
                && who.stream()
                        .noneMatch(word -> word.isMark()
                                || word.hasDigit()
                                || word.is("'s")
                                || word.is("and")
                                || LEXICON.in("weekday", word.text())
                                || LEXICON.in("month", word.text())
                                || LEXICON.in("time", word.text()));
        NounPhrase phrase = opens && plain && who.size() > 1 ? reader.phrase(who) : null;
        boolean known = phrase != null
                && phrase.names().size() == 1
                && phrase.isAnimate()
                && LEXICON.kin(phrase.last().head()).isPresent();
        if (phrase == null || !known) {
            return Optional.empty();
        }
        reader.mention(phrase);
        String name = phrase.names().get(0);
        String told = phrase.told();
        int at = Math.max(0, told.toLowerCase(Locale.ROOT).lastIndexOf(name));
        String role = told.substring(0, at).strip();
        Telling telling = new Telling(first.is("new") ? "your " + role : role, "is", "be", told.substring(at), "");
        Set<String> values = new LinkedHashSet<>(Spaces.split(name));
        return Optional.of(new Sketch(phrase.steps(), Fact.NAME, true, Set.of("be", "name"), values, telling, true));
    }
}
