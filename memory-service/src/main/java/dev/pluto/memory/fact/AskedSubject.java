package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Finds where the subject of a question ends: behind a pronoun or a name, before a verb, an article or a preposition. */
final class AskedSubject {

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;
    private final List<Word> words;
    private final boolean be;

    /**
     * @param words behind the helping verb
     * @param be whether that was a form of "be"
     */
    AskedSubject(ClauseReader reader, List<Word> words, boolean be) {
        this.reader = reader;
        this.words = words;
        this.be = be;
    }

    /** @return 0 when the question asks who or what the subject is */
    int end() {
        if (words.isEmpty() || be && words.size() > 1 && words.get(0).text().endsWith("ing")) {
            return 0;
        }
        String first = words.get(0).text();
        if (be && words.size() == 1 && Likened.is(words.get(0))) {
            return 0; // "who is vegan"
        }
        if (lexicon.in("subject", first) && !lexicon.in("article", first)) {
            return 1;
        }
        if (!isDetermined() && !isNounLike(words.get(0))) {
            return 0;
        }
        int end = 1;
        while (end < words.size() && !isBehind(end)) {
            end++;
        }
        return end;
    }

    private boolean isDetermined() {
        return isDeterminer(words.get(0));
    }

    private boolean isDeterminer(Word word) {
        return lexicon.in("possessive", word.text()) || lexicon.in("article", word.text());
    }

    private boolean isNounLike(Word word) {
        String text = word.text();
        if (reader.isName(text) || lexicon.kin(text).isPresent() || word.capital()) {
            return true;
        }
        boolean verb = lexicon.verb(text).isPresent() && !(be && lexicon.isNoun(text));
        boolean compound = be
                && lexicon.isNoun(text)
                && words.size() > 1
                && lexicon.isNoun(words.get(1).text()); // "piano lessons"
        return (compound || !lexicon.isAdjective(text)) && !verb && !lexicon.in("preposition", text);
    }

    private boolean isBehind(int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        String text = word.text();
        boolean bound = before.is("'s") || isDeterminer(before);
        boolean small = lexicon.in("preposition", text) && !word.is("of") && !lexicon.in("possessive", before.text())
                || lexicon.in("article", text)
                || lexicon.in("adverb", text)
                || lexicon.in("be", text);
        return small
                || !bound && (isVerb(word) || be && isPlainAdjective(text))
                || isAfterName(word, before)
                || be && isAfterKin(word, before);
    }

    /** "my boss vegetarian": who somebody is to the person does not go on with what they are like. */
    private boolean isAfterKin(Word word, Word before) {
        String text = word.text();
        boolean like = lexicon.isAdjective(text) || lexicon.in("diet", text) || lexicon.in("status", text);
        return lexicon.kin(before.text()).isPresent()
                && lexicon.kin(text).isEmpty()
                && !reader.isName(text)
                && !word.capital()
                && like;
    }

    private boolean isVerb(Word word) {
        String text = word.text();
        boolean noun = be
                && lexicon.isNoun(text)
                && !text.endsWith("ed")
                && !text.endsWith("ing")
                && !lexicon.in("asked-end", text);
        return lexicon.verb(text).isPresent() && !noun;
    }

    private boolean isPlainAdjective(String word) {
        return lexicon.isAdjective(word) && !lexicon.isNoun(word);
    }

    /** "stefan vegan": a name does not go on with an adjective. */
    private boolean isAfterName(Word word, Word before) {
        boolean name = !isDetermined()
                && !before.is("'s")
                && (!lexicon.isWord(before.text()) || reader.isName(before.text()))
                && !lexicon.in("title", before.text());
        String text = word.text();
        boolean goesOn = word.is("'s") || word.is("and") || !lexicon.isWord(text) || reader.isName(text);
        boolean describes = lexicon.isAdjective(text) || lexicon.in("diet", text) || !lexicon.isNoun(text);
        return name && !goesOn && describes;
    }
}
