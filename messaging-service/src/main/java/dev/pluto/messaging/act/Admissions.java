package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.List;

/** "No es cierto, es en mayo. Me equivoqué": what is put right is one with the words that say so. */
final class Admissions {

    private static final int BRIEF = 5;

    private Admissions() {}

    static void join(List<Item> items, String text, Heard heard) {
        for (int i = 0; i + 1 < items.size(); i++) {
            Item first = items.get(i);
            Item next = items.get(i + 1);
            if (isAdmission(first, heard) && isTold(next) || isTold(first) && isAdmission(next, heard)) {
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

    private static boolean isTold(Item item) {
        boolean told = item.act() instanceof Act.TellFact || item.act() instanceof Act.CorrectFact;
        return told && !item.request().isQuestion();
    }
}
