package dev.pluto.memory.clause;

import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what goes on from the clause before, such as what came after without its verb: "i was at Nokia for years, then Ericsson, now at Siemens". */
final class Continuation {

    private static final int LONGEST = 5;
    private static final Set<String> BACKWARD = Set.of("was", "were", "lived", "worked", "had", "drove", "used", "did");

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();

    /** Whether "then" or "now" with a few words and no verb begins here, behind what was. */
    boolean begins(List<Word> words, int at, List<Word> left) {
        boolean opens = at + 1 < words.size() && isStep(words.get(at));
        boolean was = left.stream().anyMatch(word -> BACKWARD.contains(word.text()))
                || !left.isEmpty() && isStep(left.get(0));
        List<Word> part = opens && was ? until(words.subList(at, words.size())) : List.of();
        return part.size() > 1 && part.size() <= LONGEST && verbs.find(part.subList(1, part.size())) == null;
    }

    /** Whether what is right begins here, behind what is denied: "his name isnt Rex its Remy". */
    boolean isContrast(List<Word> words, int from, int at) {
        Word word = words.get(at);
        Word next = at + 1 < words.size() ? words.get(at + 1) : word;
        Word before = words.get(at - 1);
        List<Word> left = words.subList(from, at);
        boolean points = word.is("its") || word.is("it") && (next.is("'s") || next.is("is"));
        VerbGroup verb = points && next != word ? verbs.find(left) : null;
        return verb != null
                && verb.lemma().equals("be")
                && verb.isNegated()
                && verb.to() < left.size()
                && !lexicon.in("preposition", before.text())
                && !lexicon.in("not", before.text());
    }

    private static boolean isStep(Word word) {
        return word.is("then") || word.is("now");
    }

    private static List<Word> until(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).isMark() || words.get(i).is("but") || words.get(i).is("and")) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    /**
     * The next step of what the clause before tells; null when it is none.
     *
     * @param isLast whether no further step follows, so that it holds still
     */
    @Nullable
    Clause read(List<Word> piece, @Nullable Clause before, boolean isLast) {
        if (before == null || before.verb() == null || piece.size() < 2 || !begins(piece, 0, before.words())) {
            return null;
        }
        boolean present = piece.get(0).is("now") || isLast;
        List<Word> value = new ArrayList<>(piece.subList(1, piece.size()));
        List<Word> earlier = before.rest();
        boolean place = !earlier.isEmpty()
                && lexicon.in("place", earlier.get(0).text())
                && !lexicon.in("preposition", value.get(0).text());
        if (place) {
            value.add(0, earlier.get(0));
        }
        VerbGroup verb = present ? present(before, piece.get(0)) : before.said();
        return new Clause(
                before.subject(),
                false,
                verb,
                piece,
                piece,
                List.copyOf(value),
                false,
                false,
                "",
                piece.get(0).start(),
                piece.get(piece.size() - 1).end());
    }

    private VerbGroup present(Clause before, Word at) {
        boolean me = before.subject() != null && before.subject().isMe();
        String lemma = before.lemma();
        String be = me ? "are" : "is";
        String form = lemma.equals("be") ? be : me ? lemma : ThirdPerson.of(lemma);
        Word word = new Word(form, form, at.kind(), at.start(), at.end(), false, false);
        return new VerbGroup(0, 1, lemma, List.of(word), false, Tense.PRESENT, false, false);
    }
}
