package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
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
    private static final int MOST_NAME = 3;

    private Introduced() {}

    /** "my brother Declan", "new landlady Mrs Pruss, very strict": who somebody is to the person. */
    static Optional<Sketch> in(List<Word> words, ClauseReader reader) {
        int comma = Runs.indexOf(words, ",");
        if (words.get(0).is("new") && comma > 1) {
            Optional<Sketch> succeeded = succeeded(words, comma, reader);
            if (succeeded.isPresent()) {
                return succeeded;
            }
        }
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

    /** "new landlord since this week, a Ms Achebe": who is now what somebody else was. */
    private static Optional<Sketch> succeeded(List<Word> words, int comma, ClauseReader reader) {
        List<Word> role = Since.without(words.subList(0, comma));
        List<Word> name = Cues.withoutTail(words.subList(comma + 1, words.size()));
        name = !name.isEmpty() && LEXICON.in("article", name.get(0).text()) ? name.subList(1, name.size()) : name;
        boolean named = !name.isEmpty()
                && name.size() <= MOST_NAME
                && name.stream().allMatch(word -> word.capital() || LEXICON.isFirstName(word.text()));
        boolean noun = role.size() > 1
                && role.size() <= MOST_NAME
                && LEXICON.isAnimate(role.get(role.size() - 1).text());
        NounPhrase phrase = named && noun ? reader.phrase(role.subList(1, role.size())) : null;
        if (phrase == null || !phrase.isAnimate()) {
            return Optional.empty();
        }
        reader.mention(phrase);
        Telling telling = new Telling("your " + phrase.told(), "is", "be", Retelling.of(name), "");
        return Optional.of(new Sketch(
                List.of(Step.ME, phrase.last()), Fact.NAME, true, Set.of("be", "name"), Terms.of(name), telling, true));
    }
}
