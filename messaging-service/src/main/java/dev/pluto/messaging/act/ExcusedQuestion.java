package dev.pluto.messaging.act;

/**
 * What is asked behind an excuse without a mark between: "just woke up off nights what day is it", "sorry the twins were yelling what time
 * did you put".
 */
final class ExcusedQuestion {

    private static final int LONGEST = 24;
    private static final int LEAST = 2;

    private ExcusedQuestion() {}

    /** The question alone; the same text where none of the clock or of what is planned stands at its end, or something else is told. */
    static String in(Request r, Heard heard) {
        String text = r.text();
        boolean open = r.size() <= LONGEST && !r.asks() && !r.is(0, Kind.ASKING);
        int at = open ? r.find(LEAST, i -> isClock(r, i) || isPlanned(r, i, heard) || isOfSomething(r, i)) : -1;
        int wish = r.find(0, Kind.REMIND);
        return at > 0 && (wish < 0 || wish > at) && isExcuse(r, at) ? r.said(at) : text;
    }

    private static boolean isClock(Request r, int i) {
        int behind = r.after(i, Kind.CLOCK);
        return r.is(i, Kind.QUESTION) && behind > 0 && r.isEnd(behind, Kind.STOP, Kind.TIME);
    }

    /** "What time did you put for that", where it was spoken of. */
    private static boolean isPlanned(Request r, int i, Heard heard) {
        int behind = r.after(i, Kind.LISTING, Kind.NOT_REMIND);
        return heard.last() == Subject.REMINDERS
                && r.is(i, Kind.QUESTION)
                && behind > 0
                && Targets.matter(r, behind, r.size()).isEmpty();
    }

    /** "My head's all over the place what time was the vet": behind what plainly is an excuse anything may be asked. */
    private static boolean isOfSomething(Request r, int i) {
        int excuse = r.find(1, Kind.EXCUSE);
        int asks = r.after(i, Kind.QUESTION);
        int verb = asks < 0
                ? -1
                : r.find(i, k -> r.is(k, Kind.AUXILIARY) || k == i && r.word(k).endsWith("s"));
        return excuse > 0 && excuse < i && verb >= i && verb <= asks + 1 && r.isIn(verb + 1);
    }

    /**
     * "What am I like!", "I can never remember", beside what is asked or wanted.
     *
     * @param byTheWay it is told or asked in passing
     */
    static boolean isBeside(Item item, boolean byTheWay) {
        boolean breath = byTheWay && !item.byRule() && item.request().isAll(Kind.HOLD, Kind.SOFT);
        boolean told = byTheWay || item.act() instanceof Act.ForgetFact || item.act() instanceof Act.Undo;
        return breath
                || told
                        && !item.isSure()
                        && !item.request().isQuestion()
                        && item.request().has(Kind.EXCUSE);
    }

    /** Nobody is named, nothing is wanted and nobody else asked. */
    private static boolean isExcuse(Request r, int at) {
        boolean wish = r.is(r.head(), Kind.ADD, Kind.CANCEL, Kind.MOVE, Kind.SNOOZE, Kind.FINISH, Kind.SHOW, Kind.KEEP);
        int other = r.find(
                1,
                i -> r.isCapital(i) && !r.is(i, Kind.OWN)
                        || r.isNumber(i)
                        || r.is(i, Kind.WEAK_REMIND, Kind.WORDS_MEAN, Kind.LIST_WORD)
                        || r.after(i, Kind.REPORTED, Kind.SAYING) == at);
        boolean embedded = r.is(at - 1, Kind.AND, Kind.UNTO, Kind.CLAUSE) || r.isMark(at - 1);
        return !wish && !embedded && (other < 0 || other >= at);
    }
}
