package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Questions in the words in which they are mostly asked: "which locker is mine" as "what is my locker". */
final class Rephrased {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int SHORTEST = 4;

    private Rephrased() {}

    /** The same words where nothing has to be said otherwise. */
    static List<Word> of(List<Word> given) {
        if (given.size() < SHORTEST) {
            return given;
        }
        List<Word> words = done(taken(whichOne(Likened.plain(uncleft(given)))));
        List<Word> born = birthplace(words);
        if (!born.isEmpty()) {
            return born;
        }
        return isMine(words) ? mine(words) : isAllowedThere(words) ? allowedThere(words) : allowed(words);
    }

    /** "who is it that keeps bees" as "who keeps bees". */
    private static List<Word> uncleft(List<Word> words) {
        boolean cleft = words.size() > SHORTEST
                && LEXICON.in("wh", words.get(0).text())
                && Cues.isBe(words.get(1))
                && words.get(2).is("it")
                && (words.get(3).is("that") || words.get(3).is("who"));
        if (!cleft) {
            return words;
        }
        List<Word> plain = new ArrayList<>(List.of(words.get(0)));
        plain.addAll(words.subList(SHORTEST, words.size()));
        return plain;
    }

    /** "which ones in reception" as "which one is in reception", and "which one has the saw" as "who has the saw". */
    private static List<Word> whichOne(List<Word> words) {
        if (words.get(0).is("which") && words.get(1).is("one") && words.get(2).is("has")) {
            List<Word> who = new ArrayList<>(words.subList(2, words.size()));
            who.add(0, words.get(0).mended("who"));
            return List.copyOf(who);
        }
        boolean lost = words.get(0).is("which")
                && words.get(1).is("ones")
                && LEXICON.in("preposition", words.get(2).text());
        if (!lost) {
            return words;
        }
        List<Word> one = new ArrayList<>(words);
        one.set(1, words.get(1).mended("one"));
        one.add(2, words.get(1).mended("is"));
        return List.copyOf(one);
    }

    /** "what tablets am i on" as "what tablets do i take". */
    private static List<Word> taken(List<Word> words) {
        int be = words.size() - 3;
        boolean on = be > 1
                && (words.get(0).is("what") || words.get(0).is("which"))
                && LEXICON.in("be", words.get(be).text())
                && Runs.last(words).is("on")
                && words.subList(1, be).stream()
                        .anyMatch(word -> LEXICON.isMedicine(word.text())
                                || LEXICON.concepts(LEXICON.base(word.text())).contains("medicine"));
        if (!on) {
            return words;
        }
        List<Word> all = new ArrayList<>(words.subList(0, be));
        boolean me = words.get(be).is("am") || words.get(be).is("are");
        all.add(words.get(be).mended(me ? "do" : "does"));
        all.add(words.get(be + 1));
        all.add(Runs.last(words).mended("take"));
        return List.copyOf(all);
    }

    /** "where do we do our shopping" as "where do we shop". */
    private static List<Word> done(List<Word> words) {
        int size = words.size();
        Word what = words.get(size - 1);
        boolean own = size > SHORTEST
                && words.get(size - 3).is("do")
                && (LEXICON.in("possessive", words.get(size - 2).text())
                        || words.get(size - 2).is("the"))
                && what.text().endsWith("ing");
        String verb = own ? LEXICON.verb(what.text()).orElse("") : "";
        if (verb.isEmpty()) {
            return words;
        }
        List<Word> all = new ArrayList<>(words.subList(0, size - 3));
        all.add(what.mended(verb));
        return List.copyOf(all);
    }

    /** "what's my birthplace" as "where was i born"; empty where it is not asked for. */
    private static List<Word> birthplace(List<Word> words) {
        Word last = Runs.last(words);
        Word first = words.get(0);
        boolean asked = last.is("birthplace") && first.is("what") && words.size() > 3;
        if (!asked) {
            return List.of();
        }
        boolean me = words.get(2).is("my");
        int end = words.size() - (words.get(words.size() - 2).is("'s") ? 2 : 1);
        List<Word> all = new ArrayList<>(List.of(first.mended("where"), first.mended("was")));
        all.addAll(me && end == 3 ? List.of(first.mended("i")) : words.subList(2, end));
        all.add(first.mended("born"));
        return List.copyOf(all);
    }

    private static boolean isMine(List<Word> words) {
        int size = words.size();
        boolean which = words.get(0).is("which") || words.get(0).is("what");
        return which
                && (words.get(size - 1).is("mine") || words.get(size - 1).is("ours"))
                && LEXICON.in("be", words.get(size - 2).text())
                && words.subList(1, size - 2).stream().allMatch(word -> LEXICON.isNoun(word.text()));
    }

    private static List<Word> mine(List<Word> words) {
        Word first = words.get(0);
        List<Word> all = new ArrayList<>(List.of(first.mended("what"), first.mended("is"), first.mended("my")));
        all.addAll(words.subList(1, words.size() - 2));
        return List.copyOf(all);
    }

    private static int allowing(List<Word> words) {
        int ok = 1;
        while (ok < words.size() && !LEXICON.in("allowing", words.get(ok).text())) {
            ok++;
        }
        return ok;
    }

    /** "are dogs allowed on the sofa". */
    private static boolean isAllowedThere(List<Word> words) {
        int ok = allowing(words);
        Word first = words.get(1);
        return LEXICON.in("be", words.get(0).text())
                && ok > 1
                && ok + 2 < words.size()
                && words.get(ok).text().endsWith("ed")
                && LEXICON.in("place", words.get(ok + 1).text())
                && !LEXICON.in("article", first.text())
                && !LEXICON.in("possessive", first.text())
                && !LEXICON.in("subject", first.text())
                && words.subList(1, ok).stream().noneMatch(Word::capital);
    }

    /** As "do we allow dogs on the sofa". */
    private static List<Word> allowedThere(List<Word> words) {
        int ok = allowing(words);
        Word first = words.get(0);
        List<Word> all = new ArrayList<>(List.of(first.mended("do"), first.mended("we"), first.mended("allow")));
        all.addAll(words.subList(1, ok));
        all.addAll(words.subList(ok + 1, words.size()));
        return List.copyOf(all);
    }

    /** "is pork ok for me", "is it safe for me to eat pork" and "am i ok with pork" as "can i eat pork". */
    private static List<Word> allowed(List<Word> words) {
        int ok = allowing(words);
        boolean asks = LEXICON.in("be", words.get(0).text()) && ok > 1 && ok + 2 < words.size();
        if (!asks) {
            return words;
        }
        List<Word> what = words.subList(1, ok);
        List<Word> rest = words.subList(ok + 1, words.size());
        boolean it = what.get(0).is("it") && what.size() == 1;
        if (rest.get(0).is("for")) {
            int to = Runs.indexOf(rest, "to");
            return it && to > 1
                    ? can(rest.subList(1, to), rest.subList(to + 1, rest.size()))
                    : it ? words : eaten(rest.subList(1, rest.size()), what);
        }
        if (it && rest.get(0).is("if") && rest.size() > 3) {
            return can(rest.subList(1, 2), rest.subList(2, rest.size()));
        }
        if (it && rest.get(0).is("to")) {
            return can(List.of(words.get(0).mended("i")), rest.subList(1, rest.size()));
        }
        boolean person =
                !it && (what.get(0).is("i") || what.size() > 1 || what.get(0).capital());
        boolean does = person && rest.get(0).is("to");
        return does
                ? can(what, rest.subList(1, rest.size()))
                : person && rest.get(0).is("with") ? eaten(what, rest.subList(1, rest.size())) : words;
    }

    private static List<Word> eaten(List<Word> who, List<Word> food) {
        List<Word> done = new ArrayList<>(List.of(food.get(0).mended("eat")));
        done.addAll(food);
        return can(who, done);
    }

    private static List<Word> can(List<Word> who, List<Word> done) {
        Word first = who.get(0);
        List<Word> all = new ArrayList<>(List.of(first.mended("can")));
        boolean me = LEXICON.in("first", first.text());
        all.addAll(me ? List.of(first.mended("i")) : who);
        all.addAll(done);
        return List.copyOf(all);
    }
}
