package dev.pluto.memory.forgetting;

import dev.pluto.memory.forgetting.SubjectWords.Kind;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who or what memories are about, as a person calls it.
 *
 * @param words in lower case, bare of marks, without articles and whoever has it; at least one
 * @param isName whether it is called by a name, as is who or what there is only one of
 * @param isMine whether the person said that it is theirs
 * @param owner who has it where it is somebody else's, as in "Sarah's wedding"; null when nobody is named
 */
record Subject(
        List<String> words,
        boolean isName,
        boolean isMine,
        @Nullable Subject owner) {

    /** @return empty where the words name nobody and nothing */
    static Optional<Subject> of(String text) {
        return of(Wording.of(text), 0, Wording.of(text).size());
    }

    private static Optional<Subject> of(Wording text, int from, int to) {
        int owned = to;
        for (int i = from; i < to - 1; i++) {
            owned = text.at(i).isOwner() && !text.is(i, Kind.CONTRACTED) ? i : owned;
        }
        if (owned < to) {
            int behind = owned + 1;
            return of(text, from, behind)
                    .flatMap(owner ->
                            plain(text, behind, to).map(thing -> new Subject(thing.words(), false, false, owner)));
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (text.is(i, Kind.OF)) {
                int behind = i + 1;
                Optional<Subject> owner = of(text, behind, to);
                return plain(text, from, i)
                        .map(thing -> owner.isEmpty() ? thing : new Subject(thing.words(), false, false, owner.get()));
            }
        }
        return plain(text, from, to);
    }

    private static Optional<Subject> plain(Wording text, int from, int to) {
        boolean isMine = false;
        boolean isDetermined = false;
        boolean isNamed = false;
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (text.is(i, Kind.MINE)) {
                isMine = true;
            } else if (words.isEmpty()
                    && (text.is(i, Kind.DEFINITE) || text.is(i, Kind.INDEFINITE) || text.is(i, Kind.OTHERS))) {
                isDetermined = true;
            } else {
                words.add(text.text(i));
                isNamed = isNamed || isNameAt(text, i);
            }
        }
        boolean isDoubtful = words.size() == 1 && SubjectWords.get().is(Kind.DOUBTFUL, words.get(0));
        boolean isName = (isNamed || isDoubtful) && !isMine && !isDetermined;
        return words.isEmpty() ? Optional.empty() : Optional.of(new Subject(List.copyOf(words), isName, isMine, null));
    }

    /** A first name, or a word with a capital that is no everyday word. */
    private static boolean isNameAt(Wording text, int i) {
        String word = text.text(i);
        boolean isEveryday =
                Lexicon.english().isCommonNoun(word) && !SubjectWords.get().is(Kind.DOUBTFUL, word);
        boolean isFirstName = Lexicon.english().isFirstName(word) && !isEveryday;
        return isFirstName || text.at(i).isCapital() && !Lexicon.english().isWord(word);
    }

    static Subject named(List<String> words) {
        return new Subject(words, true, false, null);
    }

    String head() {
        return words.get(words.size() - 1);
    }

    @Override
    public String toString() {
        return "Subject[sealed]";
    }
}
