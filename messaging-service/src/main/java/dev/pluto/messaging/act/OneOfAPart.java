package dev.pluto.messaging.act;

/** "Evening one at 9 instead" is the one of the evening, as "the evening one" is. */
final class OneOfAPart {

    private static final int LONGEST = 10;

    private OneOfAPart() {}

    /** The text with the article that was left out; the same text where it begins in another way. */
    static String named(Request r, Heard heard) {
        int part = r.find(0, i -> r.is(i, Kind.PART_OF_DAY) && r.word(i + 1).equals("one"));
        boolean first = part == 0 || part > 0 && part == r.after(0, Kind.HOLD);
        boolean open = heard.last() == Subject.REMINDERS && r.size() <= LONGEST && !heard.isSpanish();
        boolean bare = open && first && r.isIn(part + 2);
        return bare ? (r.said(0, part) + " the " + r.said(part)).strip() : r.text();
    }
}
