package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes clauses of a subject that has a relative clause: what is said of it, and what tells it apart. */
final class RelatedClauses {

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();
    private final NounPhraseReader phrases;
    private final Mentions mentions;

    RelatedClauses(NounPhraseReader phrases, Mentions mentions) {
        this.phrases = phrases;
        this.mentions = mentions;
    }

    /** "my brother lives in Perth" of "my brother who lives in Perth is a chef"; null where nobody is known without these words. */
    @Nullable
    Clause own(RelativeSubject.Found found) {
        List<Word> noun = found.noun();
        boolean known = !noun.get(0).is("the");
        VerbGroup verb = verbs.find(found.relative());
        NounPhrase subject = phrases.read(noun);
        if (!known || verb == null || verb.from() > 0 || subject == null || !subject.isAnimate()) {
            return null;
        }
        List<Word> words = new ArrayList<>(noun);
        words.addAll(found.relative());
        return clause(subject, words, noun.size(), false);
    }

    /** What is said of who or what was told apart. */
    Clause main(RelativeSubject.Found found, List<Word> words, boolean isHypothetical) {
        NounPhrase base = phrases.read(found.noun());
        NounPhrase subject = base == null ? null : apart(base, found, words);
        if (subject != null) {
            mentions.mention(subject);
        }
        return clause(subject, words, found.main(), isHypothetical);
    }

    private static Clause clause(@Nullable NounPhrase subject, List<Word> words, int verbFrom, boolean isHypothetical) {
        VerbGroup verb = new VerbGroupReader(words, verbFrom).read();
        return new Clause(
                subject,
                true,
                verb,
                words,
                words,
                words.subList(verb.to(), words.size()),
                isHypothetical,
                false,
                "",
                words.get(0).start(),
                words.get(words.size() - 1).end());
    }

    /** Somebody who is named is known by the name; anything else is told apart by the words themselves. */
    private NounPhrase apart(NounPhrase base, RelativeSubject.Found found, List<Word> words) {
        boolean known = !found.noun().get(0).is("the");
        List<Word> behind =
                words.subList(new VerbGroupReader(words, found.main()).read().to(), words.size());
        if (known && base.isAnimate()) {
            return base;
        }
        String told = Retelling.of(words.subList(0, found.main()));
        boolean named = base.isAnimate()
                && !behind.isEmpty()
                && (behind.get(0).capital() || lexicon.isFirstName(behind.get(0).text()));
        if (named) {
            String name = behind.get(0).text().toLowerCase(Locale.ROOT);
            return new NounPhrase(List.of(new Step(name, Set.of(), true)), List.of(), told, false);
        }
        Step last = base.last();
        Set<String> modifiers = new HashSet<>(last.modifiers());
        found.relative().stream().filter(this::isContent).forEach(word -> modifiers.add(lexicon.base(word.text())));
        List<Step> steps = new ArrayList<>(base.steps());
        steps.set(steps.size() - 1, new Step(last.head(), Set.copyOf(modifiers), last.isAnimate()));
        return new NounPhrase(List.copyOf(steps), base.names(), told, base.isPlural());
    }

    private boolean isContent(Word word) {
        String text = word.text();
        return !word.isMark()
                && !lexicon.in("subject", text)
                && !lexicon.in("first", text)
                && !lexicon.in("third", text)
                && !lexicon.in("possessive", text)
                && !lexicon.in("article", text)
                && !lexicon.in("preposition", text)
                && !lexicon.in("do", text)
                && !lexicon.in("be", text)
                && !lexicon.in("adverb", text);
    }
}
