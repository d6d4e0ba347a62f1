package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;

/** "Another half hour, sorry, choir is overrunning" asks for so much longer, as "half an hour more" does. */
final class AnotherWhile {

    private static final int LONGEST = 12;

    private AnotherWhile() {}

    /** The text with the length in front and without why; the same text for anything else. */
    static String plain(Request r, Heard heard) {
        String text = r.text();
        int head = r.skip(0, Kind.HOLD);
        boolean another = r.is(head, Kind.MORE) && r.is(head, Kind.ONE_MORE) && !heard.isSpanish();
        boolean open = heard.last() == Subject.REMINDERS && !heard.isAsked() && !r.isQuestion() && r.size() <= LONGEST;
        boolean other = r.has(Kind.REMIND, Kind.CANCEL, Kind.MOVE, Kind.LEADING, Kind.LATER);
        if (!another || !open || other) {
            return text;
        }
        int mark = r.find(head, r::isMark);
        int end = mark < 0 ? r.size() : mark;
        String length = r.said(head + 1, end);
        boolean alone = Answers.length(length, heard.said()).isPresent()
                && Targets.matter(r, head, end).isEmpty()
                && r.find(end, r::isNumber) < 0;
        return alone ? length + " more" : text;
    }
}
