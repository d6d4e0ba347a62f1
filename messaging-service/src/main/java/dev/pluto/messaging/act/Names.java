package dev.pluto.messaging.act;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name somebody gives as theirs: "call me Dr. Smith", "my name is anna", "Hi, I'm Anna", "Ana van der Berg here". */
final class Names {

    private static final int MOST_WORDS = 4;

    private Names() {}

    /** A name that is told in so many words: "my name is", "call me". */
    static Optional<String> told(Request r) {
        for (int i = 0; i < r.size(); i++) {
            int behind = r.after(i, Kind.NAME_IS, Kind.CALL_ME);
            if (behind > 0 && opensClause(r, i) && fits(r, i, behind)) {
                Optional<String> name = nameAt(r, skipMarks(r, behind));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A name by which somebody introduces themselves: "I'm Anna", "this is Noor", "Cecily here".
     *
     * @param isAwaited whether a name was asked for or is not known yet, so that less has to say that it is one
     */
    static Optional<String> introduced(Request r, boolean isAwaited) {
        int head = r.head();
        int behind = r.after(head, Kind.INTRODUCES);
        if (behind > 0) {
            int at = skipMarks(r, behind);
            boolean capital = r.isCapital(at) || r.is(at, Kind.TITLE);
            boolean hinted = r.is(0, Kind.HELLO) || isHere(r) || isAwaited;
            boolean somebody = r.is(head, Kind.THEIRS) && r.find(at, i -> isOfAnother(r, i)) > 0;
            if (somebody) {
                return Optional.empty();
            }
            boolean told = capital || hinted && !isSelf(r, head) && !isTowards(r, at);
            return told ? nameAt(r, at).filter(name -> isWholeClause(r, at, name)) : Optional.empty();
        }
        boolean here = (r.isCapital(head) || isAwaited && r.size() <= 2) && isHere(r);
        return here ? nameAt(r, head) : Optional.empty();
    }

    /** "It's Tom, Jess is ill": what goes on with somebody else introduces nobody. */
    private static boolean isOfAnother(Request r, int comma) {
        return r.word(comma).equals(",") && r.isCapital(comma + 1) && r.is(comma + 2, Kind.AUXILIARY);
    }

    /** "I am obliged to you", "i'm torn about it", "i'm meeting Bob": what somebody feels or does towards others names nobody. */
    private static boolean isTowards(Request r, int i) {
        if (r.word(i).endsWith("ing") && r.isWord(i + 1)) {
            return true;
        }
        String lead = r.word(i + 1);
        boolean leads = r.is(i + 1, Kind.UNTO) || lead.equals("with") || lead.equals("about");
        boolean pointed = r.is(i + 2, Kind.OWN, Kind.THEIRS, Kind.IT, Kind.THEM);
        return leads && (pointed || r.word(i + 2).equals("you"));
    }

    /** "Reg here from the allotments", "Reg this side", "myself Reg": who says so tells of nobody else, and of no time. */
    static boolean areSaidPlainly(Request r, Heard heard) {
        int head = r.head();
        int here = here(r);
        int behind = r.after(here, Kind.NAME_END);
        boolean isFrom = behind > here + 1 && !r.isNumber(behind) && r.find(behind, Kind.TIME) < 0;
        boolean isHere = here > head
                && here <= head + MOST_WORDS
                && r.isCapital(head)
                && (r.isEnd(behind) || r.isMark(behind) || isFrom);
        int behindI = r.is(0, Kind.HELLO) || heard.isSpanish() ? r.after(head, Kind.INTRODUCES) : -1;
        boolean isGreeting = r.isCapital(behindI) || isHere && !r.isQuestion();
        return isGreeting && heard.isNameless() || isSelf(r, head) && r.isCapital(head + 1);
    }

    /** "Change my name", and no other is told. */
    private static boolean isOpenWish(Request r) {
        Lexis.Found own = r.at(r.after(r.head(), Kind.MOVE), Kind.PROFILE);
        return own != null && own.value().equals(Act.AskProfile.Aspect.NAME.name()) && r.isEnd(own.next());
    }

    /** Behind the name stands "here" or the like; -1 where it does not. */
    private static int here(Request r) {
        return r.find(1, i -> {
            Lexis.Found end = r.at(i, Kind.NAME_END);
            return end != null && end.value().equals("HERE");
        });
    }

    private static boolean isSelf(Request r, int i) {
        Lexis.Found found = r.at(i, Kind.INTRODUCES);
        return found != null && found.value().equals("SELF");
    }

    /** All of the request is a name: what somebody answers who was asked for theirs. */
    static Optional<String> alone(Request r) {
        int head = r.head();
        boolean isSentence = r.is(head, Kind.OWN, Kind.THEIRS, Kind.CLAUSE, Kind.GOT, Kind.ADD, Kind.DUTY)
                || r.find(head, i -> r.isNumber(i) || r.is(i, Kind.TIME)) >= 0;
        return r.isCapital(head) && !isSentence
                ? nameAt(r, head).filter(name -> isWholeClause(r, head, name) && isAlone(r, head, name))
                : Optional.empty();
    }

    /** "Bought some milk" and "Moved to Leeds" begin as names do, and are none. */
    private static boolean isAlone(Request r, int from, String name) {
        int to = from + 1;
        boolean isNamed = true;
        while (r.isIn(to) && r.said(from, to).length() < name.length()) {
            isNamed &= !r.isWord(to) || r.isCapital(to) || r.is(to, Kind.PARTICLE);
            to++;
        }
        return isNamed && (r.isEnd(to) || !r.is(to, Kind.UNTO));
    }

    /** "Not David, Dave"; "huh, neat" names nobody. */
    static Optional<String> corrected(Request r) {
        int comma = r.find(0, i -> r.word(i).equals(","));
        boolean denies = r.is(0, Kind.NO) || r.word(0).equals("not");
        return comma < 0 || !denies ? Optional.empty() : nameAt(r, r.skip(comma + 1, Kind.INTRODUCES));
    }

    /** "No, go back to Anna", "actually make it Anna again". */
    private static Optional<String> backTo(Request r) {
        int at = r.find(0, i -> r.word(i).equals("back") && r.word(i + 1).equals("to"));
        int made = r.after(r.skip(0, Kind.HOLD), Kind.MOVE);
        made = r.is(made, Kind.IT) ? r.after(made, Kind.IT) : made;
        int from = at < 0 ? made : at + 2;
        return r.isCapital(from) ? nameAt(r, from) : Optional.empty();
    }

    private static boolean isHere(Request r) {
        int at = here(r);
        return at > 0 && at <= r.head() + MOST_WORDS + 1;
    }

    private static boolean opensClause(Request r, int i) {
        return i == 0 || r.isMark(i - 1) || r.isPicture(i - 1) || isSoft(r, i);
    }

    /** "My name Thandi": without "is" a name and nothing besides. */
    private static boolean fits(Request r, int i, int behind) {
        Lexis.Found found = r.at(i, Kind.NAME_IS);
        boolean bare = found != null && found.value().equals("BARE");
        String name = nameAt(r, behind).orElse("");
        return !bare || r.isCapital(behind) && !name.isEmpty() && isWholeClause(r, behind, name);
    }

    private static boolean isSoft(Request r, int i) {
        for (int from = Math.max(0, i - MOST_WORDS); from < i; from++) {
            if (r.after(from, Kind.SOFT, Kind.ASKING, Kind.HELLO, Kind.NO, Kind.HOLD) == i) {
                return true;
            }
        }
        return false;
    }

    private static int skipMarks(Request r, int i) {
        int at = i;
        while (r.isMark(at) && !r.word(at).equals(",")) {
            at++;
        }
        return at;
    }

    static Optional<String> nameAt(Request r, int from) {
        int to = from;
        int words = 0;
        while (words < MOST_WORDS && r.isWord(to) && !ends(r, to, from)) {
            words += r.is(to, Kind.TITLE) || r.is(to, Kind.PARTICLE) && isMiddle(r, to) ? 0 : 1;
            boolean stop = r.is(to, Kind.TITLE) && r.word(to + 1).equals(".");
            boolean hyphen = r.word(to + 1).equals("-") && r.isWord(to + 2);
            to += stop || hyphen ? 2 : 1;
        }
        boolean small = r.is(from, Kind.NO_NAME) && !(r.isCapital(from) && r.isCapital(from + 1));
        boolean none = words == 0 || small;
        return none || to - from > 2 * MOST_WORDS
                ? Optional.empty()
                : Optional.of(NameCapitals.of(r.said(from, to).strip()));
    }

    private static boolean ends(Request r, int i, int from) {
        return i > from && (r.is(i, Kind.NAME_END) || r.is(i, Kind.NO_NAME) && !r.isCapital(i)) && !isMiddle(r, i);
    }

    private static boolean isMiddle(Request r, int i) {
        return r.is(i, Kind.PARTICLE) && r.isWord(i + 1) && !r.is(i + 1, Kind.NAME_END);
    }

    /** "I'm Anna, the plumber" and "I'm Anna from school" are introductions, "I'm Anna's mother" and "I'm Irish" are not. */
    private static boolean isWholeClause(Request r, int from, String name) {
        int to = from;
        boolean owned = false;
        while (r.isIn(to) && r.said(from, to + 1).length() < name.length()) {
            owned |= r.word(to).endsWith("'s");
            to++;
        }
        int next = to + 1;
        owned |= r.word(to).endsWith("'s");
        return !owned && (!r.isWord(next) && !r.isNumber(next) || r.is(next, Kind.NAME_END));
    }

    static boolean areSpokenOf(Heard heard) {
        return heard.last() == Subject.NAME || heard.last() == Subject.NAME_WISHED;
    }

    /** Who has told their name says it once more only to put it right: "Sean actually", not "Brilliant". */
    private static Optional<String> alone(Request r, Heard heard) {
        boolean wished = heard.last() == Subject.NAME_WISHED;
        int to = wished && r.is(r.head(), Kind.UNTO) ? r.after(r.head(), Kind.UNTO) : -1;
        boolean open = wished || heard.isNameless() || r.has(Kind.HOLD, Kind.CORRECTS);
        return r.isCapital(to) ? nameAt(r, to) : open ? alone(r) : Optional.empty();
    }

    /** The act, when a name is given or the wish for another is plain. */
    static Act.@Nullable SetName act(Request r, Heard heard) {
        boolean awaited = areSpokenOf(heard);
        Optional<String> name = (awaited ? SpeltNames.in(r) : Optional.<String>empty())
                .or(() -> told(r))
                .or(() -> introduced(r, awaited || heard.isNameless()))
                .or(() -> awaited ? backTo(r).or(() -> corrected(r)).or(() -> alone(r, heard)) : Optional.empty());
        if (name.isEmpty() && isOpenWish(r)) {
            return new Act.SetName(null);
        }
        return name.map(Act.SetName::new).orElse(null);
    }
}
