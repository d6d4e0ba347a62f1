package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.List;

/** "No es cierto, es en mayo. Me equivoqué": what is put right is one with the words that say so. */
final class Admissions {

    private static final int BRIEF = 5;

    private Admissions() {}

    static void join(List<Item> items, String text, Heard heard) {
        boolean ofFacts = heard.last() == Subject.FACTS;
        for (int i = 0; i + 1 < items.size(); i++) {
            Item first = items.get(i);
            Item next = items.get(i + 1);
            boolean gone = (ofFacts || first.act() instanceof Act.CorrectFact) && isTold(first) && isNoMore(next);
            boolean openly = isAdmission(first, heard) && (ofFacts || isStatement(next));
            if (gone || openly && isTold(next) || ofFacts && isTold(first) && isAdmission(next, heard)) {
                items.set(i, whole(first, next, text, heard));
                items.remove(i + 1);
                i--;
            }
        }
    }

    private static Item whole(Item first, Item next, String text, Heard heard) {
        Request both = heard.tongue().request(text.substring(first.start(), next.end()));
        Item told = isTold(next) ? next : first;
        return new Item(
                first.index(),
                first.start(),
                next.end(),
                both,
                new Act.CorrectFact(both.text()),
                told.certainty(),
                told.learned(),
                told.byRule());
    }

    private static boolean isAdmission(Item item, Heard heard) {
        Request r = item.request();
        return r.size() <= BRIEF && r.has(Kind.ADMITS) && !Answers.saysWhen(r.text(), heard.said());
    }

    /** "They've given me a Ford now, no more Fiat": what was is named behind what is. */
    private static boolean isNoMore(Item item) {
        Request r = item.request();
        return r.size() <= BRIEF
                && item.act() instanceof Act.CancelReminder
                && !item.isSure()
                && r.is(0, Kind.OFF)
                && !r.has(Kind.REMINDER);
    }

    /** "I was mistaken. The verger is Mr Pym": a sentence of its own about somebody else, whatever was spoken of. */
    private static boolean isStatement(Item item) {
        Request r = item.request();
        return r.find(1, Kind.AUXILIARY) > 0 && !r.is(r.head(), Kind.IT, Kind.OWN, Kind.THEIRS, Kind.MOVE);
    }

    private static boolean isTold(Item item) {
        boolean told = item.act() instanceof Act.TellFact || item.act() instanceof Act.CorrectFact;
        return told && !item.request().isQuestion();
    }
}
