package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that were written apart or together by ear: "no longer", "no one", "mums in hull". */
final class LostForms {

    private final Lexicon lexicon = Lexicon.english();
    private final List<Word> words;

    LostForms(List<Word> words) {
        this.words = words;
    }

    /** How many words from here are read in another way; 0 when none are. */
    int size(int at, boolean isStart) {
        return denying(at) != null ? 2 : isLostIs(at, isStart) || isLostWill(at, isStart) || isLostTo(at) ? 1 : 0;
    }

    /** Adds them as they are meant. @return how many were read */
    int read(int at, boolean isStart, List<Word> all) {
        Word word = words.get(at);
        String denying = denying(at);
        if (denying != null) {
            Word last = words.get(at + 1);
            String raw = word.raw() + " " + last.raw();
            all.add(new Word(denying, raw, word.kind(), word.start(), last.end(), word.capital(), false));
        } else if (isLostTo(at)) {
            all.add(word.mended("to"));
        } else if (isLostWill(at, isStart)) {
            int middle = word.start() + 1;
            String raw = word.raw().substring(0, 1);
            all.add(new Word("i", raw, word.kind(), word.start(), middle, word.capital(), false));
            all.add(new Word("will", "will", word.kind(), middle, word.end(), false, false));
        } else if (isLostIs(at, isStart)) {
            int one = word.text().length() - 1;
            int middle = word.end() - 1;
            String raw = word.raw().substring(0, word.raw().length() - 1);
            String text = word.text().substring(0, one);
            all.add(new Word(text, raw, word.kind(), word.start(), middle, word.capital(), false));
            boolean atHome = isAtHome(at);
            String is = atHome ? "'s" : "is";
            all.add(new Word(is, is, word.kind(), middle, word.end(), false, atHome));
        }
        return size(at, isStart);
    }

    /** "mums in hull", "dads 71": there is one of them, and no noun follows. */
    private boolean isLostIs(int at, boolean isStart) {
        String text = words.get(at).text();
        if (!text.endsWith("s") || text.length() < 4 || at + 1 >= words.size()) {
            return false;
        }
        boolean only = lexicon.in(
                "only", lexicon.kin(text.substring(0, text.length() - 1)).orElse(""));
        return only && isAfterIs(words.get(at + 1)) && (isStart || isBegun(words.get(at - 1))) || isOneOfMine(at);
    }

    /** "at my mums in hull": where somebody lives. */
    private boolean isAtHome(int at) {
        return at > 1 && lexicon.in("place", words.get(at - 2).text());
    }

    /** "my cars a polo", "my daughters called Ada": one of somebody's, with what it is or is called. */
    private boolean isOneOfMine(int at) {
        String text = words.get(at).text();
        String one = text.substring(0, text.length() - 1);
        boolean owned = at > 0 && lexicon.in("possessive", words.get(at - 1).text()) && lexicon.isNoun(one);
        Word next = words.get(at + 1);
        Word third = at + 2 < words.size() ? words.get(at + 2) : next;
        boolean called = (next.is("called") || next.is("named"))
                && third != next
                && !lexicon.in("first", third.text())
                && !lexicon.in("third", third.text())
                && !lexicon.in("preposition", third.text())
                && !third.is("and");
        boolean alone = lexicon.in("matter", one) && lexicon.isSingle(one) && isAfterIs(next);
        boolean pastime = (at == 0 || words.get(at - 1).isMark())
                && next.is("my")
                && lexicon.in("pastime", third.text()); // "crochets my thing now"
        return pastime || isOne(at) || owned && (called || alone);
    }

    /** Adds kin of several words with what its last letter stands for. @param at behind it */
    void readBehindKin(int at, Word kin, List<Word> all) {
        int end = kin.end();
        String raw = kin.raw().substring(0, kin.raw().length() - 1);
        if (isLostOwning(at)) {
            all.add(new Word(kin.text(), raw, kin.kind(), kin.start(), end - 1, kin.capital(), false));
            all.add(new Word("'s", "s", kin.kind(), end - 1, end, false, true));
        } else if (isLostIsBehind(at)) {
            all.add(new Word(kin.text(), raw, kin.kind(), kin.start(), end - 1, kin.capital(), false));
            all.add(new Word("is", "is", kin.kind(), end - 1, end, false, false));
        } else {
            all.add(kin);
        }
    }

    /** "my ex husbands mum": without an apostrophe before what is theirs. */
    private boolean isLostOwning(int at) {
        boolean joined = at < words.size()
                && words.get(at - 1).text().endsWith("s")
                && !words.get(at).glued();
        return joined
                && (lexicon.kin(words.get(at).text()).isPresent()
                        || lexicon.in("type", words.get(at).text())
                        || lexicon.in("matter", words.get(at).text()));
    }

    /** "my brother in laws called Declan": one, of whom something is said. */
    private boolean isLostIsBehind(int at) {
        return at < words.size()
                && words.get(at - 1).text().endsWith("laws")
                && !words.get(at).glued()
                && (isAfterIs(words.get(at))
                        || lexicon.in("after-is", words.get(at).text()));
    }

    private boolean isAfterIs(Word next) {
        return next.hasDigit()
                || lexicon.in("preposition", next.text()) && !next.is("of")
                || lexicon.in("article", next.text())
                || lexicon.in("number", next.text())
                || next.is("not");
    }

    /** "my cars a polo", "my brothers a chef": of what there is more of no single one is said. */
    private boolean isOne(int at) {
        Word next = words.get(at + 1);
        String text = words.get(at).text();
        boolean article = next.is("a") || next.is("an");
        boolean owned = at > 0 && lexicon.in("possessive", words.get(at - 1).text());
        boolean several = !lexicon.singular(text).equals(text) && !text.endsWith("ss");
        return article && owned && begins(at) && (several || lexicon.isNoun(text.substring(0, text.length() - 1)));
    }

    /** Whether nothing is said yet: what somebody was given is no subject. */
    private boolean begins(int at) {
        return at < 2
                || isBegun(words.get(at - 2))
                || words.get(at - 2).isMark()
                || lexicon.in("filler", words.get(at - 2).text());
    }

    /** "ill be back": before what is done nobody is ill. */
    private boolean isLostWill(int at, boolean isStart) {
        boolean opens = words.get(at).is("ill") && at + 1 < words.size() && (isStart || isBegun(words.get(at - 1)));
        String next = opens ? words.get(at + 1).text() : "";
        return opens
                && (next.equals("be") || lexicon.verb(next).filter(next::equals).isPresent());
    }

    /** "used 2 support": before what was done there is no number. */
    private boolean isLostTo(int at) {
        return words.get(at).is("2")
                && at > 0
                && at + 1 < words.size()
                && words.get(at - 1).is("used")
                && lexicon.verb(words.get(at + 1).text())
                        .filter(words.get(at + 1).text()::equals)
                        .isPresent();
    }

    private boolean isBegun(Word before) {
        return before.is("and") || before.is("but") || lexicon.in("possessive", before.text());
    }

    /** "no longer", "no one" and "any more" at an end are one word each; null when it is none of them. */
    private @Nullable String denying(int at) {
        if (at + 1 >= words.size()) {
            return null;
        }
        Word next = words.get(at + 1);
        if (words.get(at).is("any") && next.is("more")) {
            boolean ends = at + 2 >= words.size()
                    || words.get(at + 2).isMark()
                    || lexicon.in("joining", words.get(at + 2).text());
            return ends ? "anymore" : null;
        }
        if (!words.get(at).is("no")) {
            return null;
        }
        return next.is("longer") ? "no-longer" : next.is("one") ? "nobody" : null;
    }
}
