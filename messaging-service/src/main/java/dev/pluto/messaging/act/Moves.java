package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.ClockSeams;
import dev.pluto.language.time.Said;
import org.jspecify.annotations.Nullable;

/** Reads a new time for what is planned, asked for or told: which one, and when. */
final class Moves {

    private static final int LONGEST = 40;
    private static final int FEW = 6;

    private Moves() {}

    /**
     * "She moved it to 4", "they moved it to the 5th": told, and meant as a wish.
     *
     * @param isSure whether nothing but a told move will do: then it has to say where to
     */
    static boolean isTold(Request r, Heard heard, boolean isSure) {
        if (heard.last() != Subject.REMINDERS || !Answers.saysWhen(r.text(), heard.said())) {
            return false;
        }
        if (!isSure) {
            return r.has(Kind.MOVE, Kind.MOVED) && r.has(Kind.IT);
        }
        if (isNow(r, heard) || saidHour(r, heard) > 0) {
            return true;
        }
        int at = r.find(0, Kind.MOVED);
        int to = at < 0 ? -1 : r.find(at, i -> r.word(i).equals("to"));
        boolean own = r.word(r.head()).equals("i") || r.word(r.head()).equals("we");
        boolean day = r.is(to + 1, Kind.TIME)
                && Targets.matter(r, r.head(), at).isEmpty(); // "its been moved to wednesday 8pm"
        return to > 0
                && !own
                && (day || r.find(to, r::isNumber) == to + 1)
                && Answers.saysWhen(r.said(to), heard.said());
    }

    /** "Two years of this": how long something has been going on, and no time to move to. */
    static boolean isGoingOn(Request r) {
        return r.find(
                        1,
                        i -> r.word(i).equals("of")
                                && r.is(i - 1, Kind.TIME)
                                && r.is(i + 1, Kind.IT, Kind.THEM)
                                && r.isEnd(i + 2))
                > 0;
    }

    /** "It's monday again", "it's friday i'm off": said of the day, unless it is said to put something right. */
    static boolean isOfTheDay(Request r) {
        boolean its = r.is(r.head(), Kind.THEIRS) && !r.is(0, Kind.HOLD) && r.find(0, r::isNumber) < 0;
        return its && (r.has(Kind.AGAIN) || r.find(r.head() + 1, Kind.OWN) > 0);
    }

    /** "Make the daycare thing 7:40", whatever was spoken of: a thing, and the clock right behind it. */
    static boolean isOfThing(Request r) {
        int deed = r.after(r.head(), Kind.MOVE);
        int thing = r.find(deed, i -> r.word(i).equals("thing") || r.is(i, Kind.ONE));
        int hour = r.is(thing + 1, Kind.UNTO) ? thing + 2 : thing + 1;
        boolean clock = r.word(hour).indexOf(':') > 0 || HourWords.isHalf(r.word(hour + 1));
        return deed > 0 && thing > deed && thing < deed + FEW && r.isNumber(hour) && clock && !r.isQuestion();
    }

    /** "No wait, the vet said 4", "the vet says tomorrow": where the time stands, behind which nothing is said; -1 for anything else. */
    private static int saidHour(Request r, Heard heard) {
        int says = heard.last() == Subject.REMINDERS && !r.isQuestion() ? r.find(1, Kind.SAYING) : -1;
        int hour = says < 0 ? -1 : r.after(says, Kind.SAYING);
        boolean plain = hour > 0 && r.isNumber(hour) && r.isEnd(hour + 1, Kind.SOFT, Kind.STOP, Kind.TIME);
        boolean day = hour > 0
                && r.size() <= 2 * FEW
                && Answers.days(r.said(hour), heard.said()).isPresent()
                && r.find(hour, Kind.AUXILIARY) < 0
                && Targets.matter(r, hour, r.size()).isEmpty();
        return day || plain && Answers.saysHour("at " + r.said(hour), heard.said()) ? hour : -1;
    }

    /** "The optician is 2:20 now": its hour, and nothing else of it. */
    private static boolean isNow(Request r, Heard heard) {
        int is = r.find(1, Kind.AUXILIARY);
        boolean now = is > 0 && r.word(r.size() - 1).equals("now") && !r.is(is - 1, Kind.OWN);
        return now
                && !r.isQuestion()
                && r.find(is, r::isNumber) > 0
                && Answers.saysHour("at " + r.said(is + 1), heard.said())
                && Targets.matter(r, is, r.size()).isEmpty();
    }

    /** "Move the dentist to 8": what stands before "to" says which, what stands behind it when. */
    static Act.MoveReminder move(Request r, Heard heard) {
        int hour = saidHour(r, heard);
        if (hour > 0) {
            Target who = Targets.timeless(r, r.head(), r.find(1, Kind.SAYING), heard.said());
            if (!r.isNumber(hour)) {
                return new Act.MoveReminder(who.orIt(), r.said(hour));
            }
            int end = r.after(hour + 1, Kind.TIME);
            return new Act.MoveReminder(who.orIt(), heard.tongue().at(r.said(hour, Math.max(end, hour + 1))));
        }
        int from = Math.max(0, r.find(0, Kind.MOVE));
        int seam = seam(r, from, heard.said());
        if (seam < 0) {
            Target named = naming(r, from, heard);
            Target target = named == null ? Targets.timeless(r, from, r.size(), heard.said()) : named;
            target = before(target, r, from, heard);
            return new Act.MoveReminder(ReminderWords.orIt(pointed(target, r, heard), heard), r.text());
        }
        Target target = before(Targets.of(r, from, seam, heard.said()), r, from, heard);
        return new Act.MoveReminder(ReminderWords.orIt(pointed(target, r, heard), heard), r.said(seam));
    }

    /** "The sunday one an hour later", "the 7 back an hour": its day or hour says which; null where none does. */
    private static @Nullable Target naming(Request r, int from, Heard heard) {
        int last = r.find(
                from,
                i -> HourWords.isNamed(r, i)
                        || r.word(i).equals("one") && r.is(i - 1, Kind.TIME) && !r.is(i - 1, Kind.ORDINAL));
        int end = last < 0 ? -1 : r.word(last + 1).equals("one") ? last + 2 : last + 1;
        boolean isNamed = end > 0
                && (Answers.saysWhen(r.said(end), heard.said())
                        || Answers.length(r.said(end), heard.said()).isPresent());
        return isNamed ? Targets.of(r, from, end, heard.said()) : null;
    }

    /** "The tomatoes one, make it 6:30": which one stands before the verb, where nothing behind it says so. */
    private static Target before(Target target, Request r, int from, Heard heard) {
        boolean isNamed = !target.words().isEmpty()
                || target.ordinal() != null
                || target.isAll()
                || target.isOther()
                || target.days() != null
                || target.time() != null;
        boolean isEnglish = heard.said().locale().getLanguage().equals("en");
        if (isNamed || from == 0 || !isEnglish) {
            return target;
        }
        Target named = Targets.timeless(r, 0, from, heard.said());
        return named.words().isEmpty() && named.ordinal() == null ? target : named.orIt();
    }

    /** "Coach says it's 10 now": what its words do not name was spoken of. */
    private static Target pointed(Target target, Request r, Heard heard) {
        boolean it = r.find(
                        0,
                        i -> r.word(i).equals("it")
                                || r.word(i).equals("its")
                                || r.word(i).equals("it's"))
                >= 0;
        return it && heard.last() == Subject.REMINDERS && !target.isAll() && !target.isOther() ? target.orIt() : target;
    }

    private static int seam(Request r, int from, Said said) {
        int seam = -1;
        for (int i = from + 1; i < r.size() && i < from + LONGEST; i++) {
            boolean to = r.word(i).equals("to")
                    || r.word(i).equals("till")
                    || r.word(i).equals("until");
            boolean spanish = said.locale().getLanguage().equals("es")
                    && (r.word(i).equals("a") || r.word(i).equals("para"));
            boolean leads = to && !ClockSeams.isWithin(r.said(0, i), r.said(i), said) || spanish;
            if (leads && Answers.saysWhen(r.said(i), said)) {
                seam = i;
            }
        }
        return seam;
    }
}
