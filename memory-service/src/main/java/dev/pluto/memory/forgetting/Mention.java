package dev.pluto.memory.forgetting;

import dev.pluto.memory.forgetting.SubjectWords.Kind;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.WordNet;
import java.util.List;
import java.util.Optional;

/**
 * Whether a text speaks of a subject: by its name, or by the noun where whoever has it is not somebody else. Safe for threads.
 *
 * <p>What is deleted for it is gone, so whatever may as well mean another is left.
 */
final class Mention {

    private static final int LOOK_BACK = 3;
    /** A verb of fewer letters says too many things: "work", "move". */
    private static final int SHORTEST_VERB = 6;

    private final Subject subject;
    private final SubjectWords words = SubjectWords.get();
    private final Optional<Mention> owner;
    private final boolean isPerson;

    Mention(Subject subject) {
        this.subject = subject;
        this.owner = Optional.ofNullable(subject.owner()).map(Mention::new);
        this.isPerson = words.is(Kind.PERSON, subject.head())
                || Lexicon.english().isAnimate(subject.head())
                        && !WordNet.get().isIn(WordNet.ANIMAL, Lexicon.english().singular(subject.head()));
    }

    boolean isIn(String text) {
        return isIn(Wording.of(text));
    }

    boolean isIn(Wording text) {
        for (int i = 0; i < text.size(); i++) {
            if (isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text names the subject and nothing else: "my ex", not "my ex's mother". */
    boolean isAll(String text) {
        Wording all = Wording.of(text);
        int from = all.is(0, Kind.MINE) ? 1 : 0;
        return from + subject.words().size() == all.size() && isAt(all, from);
    }

    private boolean isAt(Wording text, int from) {
        int behind = from + subject.words().size();
        return behind <= text.size()
                && isSaid(text, from, behind)
                && !isPartOfMore(text, from, behind)
                && (subject.isName() ? isThatName(text, from, behind) : isThatThing(text, from, behind));
    }

    /** Its words in a row: in their order, or of two the other way round, as Spanish adjectives go. */
    private boolean isSaid(Wording text, int from, int behind) {
        for (int i = from + 1; i < behind; i++) {
            if (text.at(i).isApart()) {
                return false;
            }
        }
        List<String> said = subject.words();
        boolean inOrder = true;
        for (int i = 0; i < said.size(); i++) {
            inOrder = inOrder && isWord(said.get(i), text.text(from + i));
        }
        return inOrder
                || said.size() == 2
                        && !text.at(from).isOwner()
                        && isWord(said.get(0), text.text(from + 1))
                        && isWord(said.get(1), text.text(from));
    }

    private boolean isWord(String meant, String written) {
        return subject.isName() ? words.areOneName(meant, written) : words.areAlike(meant, written);
    }

    /** "Sister-in-law" is no sister, "ex-boss" no ex, "half-brother" no brother. */
    private boolean isPartOfMore(Wording text, int from, int behind) {
        boolean isBehindHyphen =
                text.at(from).isHyphened() || !text.at(from).isApart() && isKin() && text.is(from - 1, Kind.KIN_BEFORE);
        boolean isOfMarriage =
                text.text(behind).equals("in") && text.text(behind + 1).equals("law");
        Wording.Word next = text.at(behind);
        boolean isEx = subject.head().equals("ex");
        boolean isOther = isEx
                && !text.at(behind - 1).isOwner()
                && !next.isApart()
                && !words.is(Kind.PARTNER, next.text())
                && isSomebody(next);
        return isBehindHyphen || isOfMarriage || isOther || next.isHyphened() && !words.is(Kind.PARTNER, next.text());
    }

    private boolean isKin() {
        return Lexicon.english().kin(subject.head()).isPresent();
    }

    /** "Ex boss" and "ex-army", not "ex called". */
    private static boolean isSomebody(Wording.Word next) {
        return next.isHyphened()
                || Lexicon.english().isAnimate(next.text())
                        && Lexicon.english().verb(next.text()).isEmpty();
    }

    private boolean isThatName(Wording text, int from, int behind) {
        Wording.Word first = text.at(from);
        Wording.Word last = text.at(behind - 1);
        Wording.Word next = text.at(behind);
        boolean isAlone = subject.words().size() == 1;
        boolean isOfLonger = isAlone
                && text.hasCapitals()
                && next.isCapital()
                && !next.isApart()
                && !next.opens()
                && !last.isOwner()
                && !words.is(Kind.TIME, next.text());
        boolean isBehindOther = isAlone
                && !first.isApart()
                && (text.is(from - 1, Kind.TITLE) && !text.at(from - 1).isOwner()
                        || text.at(from - 1).isCapital()
                                && !text.at(from - 1).isOwner()
                                && Lexicon.english().isFirstName(text.text(from - 1)));
        return !isOfLonger && !isBehindOther && !isEveryday(text, from, behind);
    }

    /** "May" the month, "will" the verb, "rose" the flower. */
    private boolean isEveryday(Wording text, int from, int behind) {
        if (subject.words().size() > 1 || !words.is(Kind.DOUBTFUL, subject.head())) {
            return false;
        }
        boolean isMonth = words.is(Kind.MONTH, subject.head())
                && (!text.at(from).isApart() && text.is(from - 1, Kind.MONTH_BEFORE)
                        || isNumber(text.text(from - 1))
                        || isNumber(text.text(behind)));
        boolean isDetermined =
                !text.at(from).isApart() && (text.is(from - 1, Kind.INDEFINITE) || text.is(from - 1, Kind.DEFINITE));
        boolean isVerb = text.at(from).opens() && text.is(behind, Kind.BEHIND_VERB);
        return !text.at(from).isCapital() || isMonth || isDetermined || isVerb;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean isThatThing(Wording text, int from, int behind) {
        if (!isForm(text, behind - 1)) {
            return isDone(text, behind - 1);
        }
        return owner.map(one -> one.isOwnerOf(text, from, behind)).orElseGet(() -> isOwn(text, from, behind));
    }

    /** Whether a word is the noun, rather than a verb made of it. */
    private boolean isForm(Wording text, int at) {
        String word = text.text(at);
        boolean isVerb = (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("mos"))
                && word.length() >= SHORTEST_VERB
                && !word.equals(subject.head());
        return !isVerb;
    }

    /** "We divorced": who did is the person, and nobody else was named since. */
    private boolean isDone(Wording text, int at) {
        for (int i = at - 1; i >= text.opening(at); i--) {
            if (text.is(i, Kind.ME)) {
                return owner.isEmpty();
            }
            boolean isOther = text.is(i, Kind.THEM)
                    || text.at(i).isOwner()
                    || Lexicon.english().isFirstName(text.text(i)) && text.at(i).isCapital()
                    || Lexicon.english().kin(text.text(i)).isPresent();
            if (isOther) {
                return false;
            }
        }
        return false;
    }

    /** "Sarah's wedding", "the wedding of Sarah". */
    private boolean isOwnerOf(Wording text, int from, int behind) {
        int before = from - subject.words().size();
        boolean isBefore = text.at(from - 1).isOwner() && !text.at(from).isApart() && before >= 0 && isAt(text, before);
        int of = text.is(behind, Kind.OF) && !text.at(behind).isApart() ? behind + 1 : -1;
        int whose = of > 0 && (text.is(of, Kind.MINE) || text.is(of, Kind.DEFINITE)) ? of + 1 : of;
        return isBefore || whose > 0 && isAt(text, whose);
    }

    /** Not somebody else's: the person's, or nobody's in particular where that means theirs. */
    private boolean isOwn(Wording text, int from, int behind) {
        for (int i = from - 1;
                i >= from - LOOK_BACK && i >= 0 && !text.at(i + 1).isApart();
                i--) {
            if (text.is(i, Kind.MINE)) {
                return true;
            }
            boolean isOwned = text.at(i).isOwner() && !text.is(i, Kind.CONTRACTED);
            if (isOwned || text.is(i, Kind.OTHERS)) {
                return false;
            }
            if (text.is(i, Kind.INDEFINITE)) {
                return !isPerson && !isOfSomebody(text, behind) && !isThing(text.at(behind)) && isDone(text, i);
            }
            if (text.is(i, Kind.DEFINITE)) {
                return !isOfSomebody(text, behind);
            }
            if (text.is(i, Kind.BREAK)) {
                break;
            }
        }
        return isKnownBare() && !isOfSomebody(text, behind);
    }

    /** "Landlord is coming", "work is hard": without a word in front "cat" is food or a litter, not the person's. */
    private boolean isKnownBare() {
        return isPerson || !subject.isMine() || subject.words().size() > 1;
    }

    /** "A flat tyre" is no flat. */
    private static boolean isThing(Wording.Word next) {
        return !next.isApart()
                && Lexicon.english().isCommonNoun(next.text())
                && Lexicon.english().verb(next.text()).isEmpty()
                && !SubjectWords.get().is(Kind.BREAK, next.text());
    }

    /** "The ex of Sarah", "el ex de Sara". */
    private boolean isOfSomebody(Wording text, int behind) {
        int whose = behind + 1;
        return text.is(behind, Kind.OF)
                && !text.at(behind).isApart()
                && !text.is(whose, Kind.MINE)
                && (isPerson
                        || text.at(whose).isCapital()
                        || text.is(whose, Kind.OTHERS)
                        || Lexicon.english().isFirstName(text.text(whose)));
    }
}
