package dev.pluto.memory.clause;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Token.Kind;
import dev.pluto.language.words.Tokens;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a text into {@link Word}s: codes in one piece, short forms written out, kin of several words as one. */
final class Words {

    private final Lexicon lexicon = Lexicon.english();
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final KinWords kin = new KinWords(words);
    private final LostForms lost = new LostForms(words);

    private Words(String text) {
        this.text = text;
    }

    /** @param text composed (NFC); its first 1,600 units are read */
    static List<Word> of(String text) {
        var reader = new Words(text);
        reader.read(Tokens.of(text));
        return reader.joined();
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void read(List<Token> tokens) {
        int at = 0;
        while (at < tokens.size()) {
            int end = Codes.end(tokens, at);
            if (end > at + 1) {
                Token first = tokens.get(at);
                String raw = text.substring(first.start(), tokens.get(end - 1).end());
                // "£60" is no mark, though it begins with one
                addCode(
                        raw,
                        first,
                        first.is(Kind.MARK) ? tokens.get(at + 1) : first,
                        tokens.get(end - 1).end());
            } else {
                addWord(tokens.get(at));
            }
            at = end;
        }
    }

    private void addCode(String raw, Token opening, Token first, int end) {
        boolean owned = first.is(Kind.WORD) && raw.length() > 3 && lower(raw).endsWith("'s");
        String own = owned ? raw.substring(0, raw.length() - 2) : raw;
        words.add(new Word(
                lower(own),
                own,
                first.kind(),
                opening.start(),
                opening.start() + own.length(),
                opening.capital(),
                false));
        if (owned) {
            words.add(new Word("'s", "'s", first.kind(), end - 2, end, false, true));
        }
    }

    private static String lower(String raw) {
        return raw.toLowerCase(java.util.Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }

    private void addWord(Token token) {
        String raw = text.substring(token.start(), token.end());
        Word last = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean mark = raw.equals("'") || raw.equals("\u2019");
        if (mark && last != null && last.end() == token.start() && last.text().endsWith("s")) {
            words.add(new Word("'s", raw, last.kind(), token.start(), token.end(), false, true));
            return;
        }
        List<String> parts = Spaces.split(ShortForms.opened(token));
        if (parts.size() == 1) {
            words.add(new Word(parts.get(0), raw, token.kind(), token.start(), token.end(), token.capital(), false));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean glued = i > 0 && parts.get(i).equals("'s");
            String shown = glued
                    ? raw.substring(raw.length() - (raw.endsWith("s") || raw.endsWith("S") ? 2 : 1))
                    : i == 0 && token.capital()
                            ? raw.substring(0, Math.min(parts.get(0).length(), raw.length()))
                            : parts.get(i);
            words.add(new Word(
                    parts.get(i), shown, token.kind(), token.start(), token.end(), i == 0 && token.capital(), glued));
        }
    }

    private boolean isMonth(int at) {
        boolean before = at > 0
                && (words.get(at - 1).hasDigit()
                        || Set.of(
                                        "in", "of", "since", "until", "till", "by", "last", "next", "this", "early",
                                        "late", "mid", "for")
                                .contains(words.get(at - 1).text()));
        return before || (at + 1 < words.size() && words.get(at + 1).hasDigit());
    }

    private boolean isStart(int at) {
        if (at == 0) {
            return true;
        }
        String before = words.get(at - 1).text();
        return words.get(at - 1).isMark()
                || lexicon.in("filler", before)
                || lexicon.in("adverb", before)
                || lexicon.in("not", before)
                || lexicon.verb(before)
                        .filter(lemma -> lexicon.in("report", lemma))
                        .isPresent()
                || Set.of("wait", "because", "mean", "meant").contains(before);
    }

    /** "its bradford" is "it is", "its name is Rex" is not. */
    private boolean isItIs(int at) {
        return at + 1 < words.size()
                && (at + 2 >= words.size()
                        || !lexicon.in("be", words.get(at + 2).text())
                        || words.get(at + 1).is("not"));
    }

    /** "were in Ipswich atm", "were getting married": "we're" without its apostrophe, and nobody before it. */
    private boolean isWeAre(int at) {
        boolean opens =
                words.get(at).is("were") && (isStart(at) || words.get(at - 1).is("and"));
        String next = opens && at + 1 < words.size() ? words.get(at + 1).text() : "";
        return next.endsWith("ing") && lexicon.verb(next).isPresent()
                || lexicon.in("preposition", next)
                || lexicon.in("adverb", next);
    }

    /** Kin of several words becomes one: mother in law, ex wife, half sister, step dad. */
    private List<Word> joined() {
        List<Word> all = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Word word = words.get(at);
            if (word.is("its") && isStart(at) && isItIs(at)) {
                int middle = word.start() + 2;
                all.add(new Word(
                        "it", word.raw().substring(0, 2), word.kind(), word.start(), middle, word.capital(), false));
                all.add(new Word("is", "is", word.kind(), middle, word.end(), false, false));
                at++;
            } else if (lost.read(at, isStart(at), all) > 0) {
                at += lost.size(at, isStart(at));
            } else if (isWeAre(at)) {
                int middle = word.start() + 2;
                all.add(new Word("we", "we", word.kind(), word.start(), middle, word.capital(), false));
                all.add(new Word("are", "are", word.kind(), middle, word.end(), false, false));
                at++;
            } else if (word.is("=") && at > 0) {
                all.add(new Word("is", "is", words.get(at - 1).kind(), word.start(), word.end(), false, false));
                at++;
            } else if (word.is("may") && isMonth(at)) {
                all.add(word.meaning("may-month"));
                at++;
            } else {
                int size = kin.size(at);
                Word read = size == 0 ? mended(at) : merged(at, size);
                at += Math.max(1, size);
                if (size > 1) {
                    lost.readBehindKin(at, read, all);
                } else {
                    all.add(read);
                }
            }
        }
        return all;
    }

    /** "my borther", "my mums frend": what stands where only somebody's kin or a thing can stand. */
    private Word mended(int at) {
        Word word = words.get(at);
        boolean plain = !word.capital() && !word.hasDigit() && !word.isMark();
        return plain && at > 0 && isOwning(words.get(at - 1).text())
                ? lexicon.mendedKin(word.text()).map(word::mended).orElse(word)
                : word;
    }

    private boolean isOwning(String before) {
        return lexicon.in("possessive", before)
                || lexicon.in("soft", before)
                || before.equals("'s")
                || lexicon.kin(before).isPresent();
    }

    private Word merged(int at, int size) {
        Word word = words.get(at);
        int end = words.get(at + size - 1).end();
        boolean owns = at + size < words.size()
                && words.get(at + size).glued()
                && words.get(at + size).end() == end;
        end = owns ? end - "'s".length() : end;
        String raw = text.substring(word.start(), end);
        return new Word(kin.of(at, size), raw, word.kind(), word.start(), end, word.capital(), false);
    }
}
