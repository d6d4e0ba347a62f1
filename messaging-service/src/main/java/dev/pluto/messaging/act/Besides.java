package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something else to do at a time of its own, told behind a reminder: "on friday at 4 i need to drop off the keys" moves nothing. */
final class Besides {

    private Besides() {}

    /** What is planned besides; null where nothing says that it is something else. */
    static Act.@Nullable SetReminder act(Request r, Heard heard) {
        int deed = deed(r, heard);
        if (deed < 0 || r.isQuestion() || LearnedReminders.isReported(r) || changes(r, deed)) {
            return null;
        }
        if (isCounted(r, deed, heard) && PlainReminders.saysSomething(r.said(deed), heard)) {
            var open = new Reading.Ask(Reading.Question.WHEN, List.of());
            return new Act.SetReminder(List.of(new Plan(Wish.REMINDER, false, r.said(deed), open)));
        }
        return whole(ReminderWords.plans(r.said(0, timeEnd(r, deed)) + " " + r.said(deed), heard), heard);
    }

    /** "And note that he wants it back": what it shall say besides is read with what is planned; null for anything else. */
    static @Nullable Act noted(Request r, Heard heard) {
        boolean noted = heard.last() == Subject.REMINDERS
                && !r.isQuestion()
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND, Kind.LIST, Kind.LIST_WORD)
                && r.is(0, Kind.AND)
                && r.is(r.skip(0, Kind.AND), Kind.NOTING);
        return noted ? new Act.Talk(Act.Talk.Topic.UNKNOWN) : joined(r, heard);
    }

    /** "And to ask about the bracket when i call": more to do then, and why or when it is said again is none of it. */
    private static Act.@Nullable SetReminder joined(Request r, Heard heard) {
        int to = r.skip(0, Kind.AND);
        int clause = r.find(to + 2, Kind.CLAUSE);
        boolean joins = heard.last() == Subject.REMINDERS
                && !heard.isAsked()
                && !r.isQuestion()
                && r.word(to).equals("to")
                && r.find(0, Kind.AND) >= 0
                && r.find(0, Kind.AND) < to
                && r.isWord(to + 1)
                && !r.is(to + 1, Kind.OWN, Kind.ARTICLE, Kind.THEIRS, Kind.LIST)
                && !Answers.saysWhen(r.text(), heard.said());
        String what = joins ? r.said(to, clause > 0 ? clause : r.size()) : "";
        boolean names = joins && !r.has(Kind.REMIND, Kind.LIST_WORD) && PlainReminders.saysSomething(what, heard);
        return names ? new Act.SetReminder(ReminderWords.plans("and " + what, heard)) : null;
    }

    /** "And weds at noon every week, nag the crew", behind a question about something else; null where it may answer that. */
    static Act.@Nullable SetReminder onward(Request r, Heard heard) {
        int from = r.skip(0, Kind.AND);
        boolean timed = r.is(from, Kind.TIME, Kind.UNTO, Kind.EVERY) || r.isNumber(from);
        return timed && !r.isQuestion() && !changes(r, from)
                ? whole(ReminderWords.plans(r.said(from), heard), heard)
                : null;
    }

    private static Act.@Nullable SetReminder whole(List<Plan> plans, Heard heard) {
        boolean whole = ReminderWords.isWhole(plans)
                && plans.stream()
                        .allMatch(plan -> plan.matter() != null && PlainReminders.saysSomething(plan.matter(), heard));
        return whole ? new Act.SetReminder(plans) : null;
    }

    /** Where what to do begins, behind nothing but time and "I have to", "too," or "same time,"; -1 where it does not. */
    private static int deed(Request r, Heard heard) {
        int from = r.skip(0, Kind.AND);
        int duty = r.find(from, i -> isDuty(r, i));
        int comma = r.find(from, i -> r.word(i).equals(","));
        int first = duty > 0 && (comma < 0 || duty < comma) ? duty : comma;
        boolean led = first > from && r.word(first + 1).equals("to") && r.isWord(first + 2);
        boolean named = first == duty
                || led && heard.last() == Subject.REMINDERS
                || first > 0 && (also(r, from, first) || r.is(0, Kind.AND));
        boolean timed = first > from
                && named
                && (isCounted(r, first + 1, heard)
                        || r.is(from, Kind.TIME, Kind.UNTO, Kind.EVERY, Kind.SAME, Kind.ARTICLE)
                                && (Targets.matter(r, from, first).isEmpty()
                                        || led && isTimeAlone(r, from, first, heard))
                                && Answers.saysWhen(r.said(from, first), heard.said()));
        int said = led && first != duty ? first + 2 : -1;
        int behind = said > 0 ? said : r.skip(first == duty ? r.after(first, Kind.DUTY) : first, Kind.DUTY);
        return timed && r.isWord(behind) ? behind : -1;
    }

    /** "On Boxing Day at eleven", with nothing beside it. */
    private static boolean isTimeAlone(Request r, int from, int to, Heard heard) {
        return ReminderWords.plans("remind me " + r.said(from, to), heard).stream()
                .allMatch(plan -> plan.matter() == null && ReminderWords.isPlanned(plan));
    }

    /** "And half an hour before it, oven on": so long before or after what was spoken of. */
    private static boolean isCounted(Request r, int deed, Heard heard) {
        int comma = r.find(0, i -> r.word(i).equals(","));
        int lead = r.find(1, i -> r.is(i, Kind.LEADING));
        return heard.last() == Subject.REMINDERS
                && r.is(0, Kind.AND)
                && comma > 0
                && comma < deed
                && lead > 0
                && r.after(lead, Kind.LEADING) == comma
                && Answers.length(r.said(0, comma), heard.said()).isPresent();
    }

    /** "I have to", not the "it's" and "i always forget" that may stand there too. */
    private static boolean isDuty(Request r, int i) {
        boolean own = r.is(i, Kind.OWN) || r.is(i, Kind.DUTY) && !r.is(i, Kind.THEIRS, Kind.IT, Kind.CLAUSE);
        return own && r.is(i, Kind.DUTY) && r.word(r.after(i, Kind.DUTY) - 1).equals("to")
                || r.is(i, Kind.OWN)
                        && r.is(i, Kind.DUTY)
                        && r.word(r.after(i, Kind.DUTY) - 1).equals("must");
    }

    private static boolean also(Request r, int from, int to) {
        int also = r.find(from, Kind.ALSO, Kind.SAME);
        return also > 0 && also < to || r.is(from, Kind.SAME);
    }

    private static int timeEnd(Request r, int deed) {
        int duty = r.find(0, i -> isDuty(r, i) && r.after(i, Kind.DUTY) == deed);
        int comma = r.find(0, i -> r.word(i).equals(","));
        int also = r.find(1, i -> r.after(i, Kind.ALSO) == comma);
        return duty > 0 ? duty : also > 0 ? also : comma;
    }

    /** "Make it", "push that". */
    private static boolean isOfIt(Request r, int i) {
        int behind = r.after(i, Kind.MOVE, Kind.MOVED);
        return behind > 0 && (r.is(behind, Kind.IT) || r.word(behind - 1).equals("it"));
    }

    /** Says that what is planned is changed: "at 6 i have to leave so make it 5", "no, at 4". */
    private static boolean changes(Request r, int deed) {
        int word = r.find(0, Kind.MOVE, Kind.MOVED, Kind.CANCEL, Kind.SNOOZE, Kind.OTHER_ONE);
        return word >= 0 && word < deed
                || r.find(deed, i -> isOfIt(r, i)) >= 0
                || r.is(0, Kind.HOLD, Kind.NO, Kind.NOT) && !r.is(0, Kind.AND)
                || r.is(deed, Kind.IT, Kind.CLAUSE)
                || r.find(0, i -> r.word(i).equals("instead")) >= 0;
    }
}
