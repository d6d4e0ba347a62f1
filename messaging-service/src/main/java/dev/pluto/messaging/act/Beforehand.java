package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wishes that count from something told elsewhere: "dentist is on the 14th at 9", and then "remind me the day before". */
public final class Beforehand {

    private static final int MOST = 4;

    private Beforehand() {}

    /**
     * What is wished for, an item for each lead: "the night before and an hour before" are two.
     *
     * @param told the text that tells what is to come, or empty where the wish itself tells it in front
     * @param wish as it was said
     */
    public static List<Plan> plans(String told, String wish, Said said) {
        Tongue tongue = tongue(said.locale());
        Request asked = tongue.request(withoutIt(tongue.request(wish)));
        int deed = told.isEmpty() ? -1 : deed(asked);
        String alone = deed < 0 ? asked.text() : asked.said(0, deed - 1);
        List<Plan> plans = new ArrayList<>();
        for (String one : apart(told.isEmpty() ? alone : plainly(told, tongue, said) + ". " + alone, tongue)) {
            String led = LeadLast.inFront(one, tongue, said);
            for (Plan plan : TimeReader.read(Eves.dated(led, tongue, said), said)) {
                String matter = deed < 0 ? event(plan.matter(), tongue, said) : asked.said(deed);
                plans.add(new Plan(plan.wish(), plan.byVoice(), matter, plan.reading()));
            }
        }
        return List.copyOf(plans);
    }

    /** "Remind me on friday at 8 to take the cake out" tells of the cake, that friday at 8. */
    private static String plainly(String told, Tongue tongue, Said said) {
        List<Plan> plans = isWish(told, said.locale()) ? TimeReader.read(told, said) : List.of();
        String matter = plans.size() == 1 ? plans.get(0).matter() : null;
        return matter != null && plans.get(0).reading() instanceof Reading.Once once
                ? told(matter, once.at(), said.locale())
                : told.strip();
    }

    /** Whether it asks for a reminder itself. */
    public static boolean isWish(String told, Locale locale) {
        return tongue(locale).request(told).has(Kind.REMIND, Kind.WEAK_REMIND);
    }

    /** What is planned, as somebody would tell of it. */
    public static String told(String matter, LocalDateTime at, Locale locale) {
        String hour = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        return matter + " " + at.toLocalDate() + " " + tongue(locale).at(hour);
    }

    /**
     * "My flight's at 6:40 am tomorrow", and then "wake me at 3:30": in the hours before what is told.
     *
     * @param told a text before the wish
     * @param asked what was wished for, as it was said
     * @return empty where the text tells of nothing with an hour of its own, or of nothing that such an hour leads to
     */
    public static Optional<Plan> early(String told, String asked, Plan wish, Said said) {
        Request event = tongue(said.locale()).request(told);
        Request own = tongue(said.locale()).request(asked);
        if (event.has(Kind.REMIND, Kind.WEAK_REMIND) || !Answers.saysHour(told, said)) {
            return Optional.empty();
        }
        return Optional.of(new Occasions(said).early(wish, event, own)).filter(plan -> !plan.equals(wish));
    }

    /** "Remind me 2 weeks before to pack the bag": what to do stands behind how long before; -1 where nothing does. */
    private static int deed(Request wish) {
        int behind = wish.after(wish.find(0, Kind.LEADING), Kind.LEADING);
        return behind > 0 && wish.word(behind).equals("to") && wish.isIn(behind + 1) ? behind + 1 : -1;
    }

    /** "About it" is about what is told. */
    private static String withoutIt(Request wish) {
        int lead = wish.find(0, Kind.LEADING);
        int about = wish.find(0, i -> wish.is(i, Kind.STOP) && wish.is(i + 1, Kind.IT));
        return about < 0 || about > lead
                ? wish.text()
                : wish.said(0, about) + " " + wish.said(wish.after(about + 1, Kind.IT), wish.size());
    }

    /** What comes, without that it does: "my flight goes", "dentist is booked". */
    private static @Nullable String event(@Nullable String matter, Tongue tongue, Said said) {
        if (matter == null) {
            return null;
        }
        Request r = tongue.request(matter);
        int comes = r.find(1, i -> r.is(i, Kind.COMING) && isOver(r, i, said));
        return comes < 0 ? matter : r.said(0, comes);
    }

    /** "Goes" and no more, or a day; whatever else it does belongs to the matter. */
    private static boolean isOver(Request r, int comes, Said said) {
        int behind = r.after(comes, Kind.COMING);
        return behind == r.size()
                || r.size() - behind == 1
                        && Answers.days(r.said(behind, r.size()), said).isPresent();
    }

    /** Whether it says how long before or after something, or which part of its day. */
    public static boolean isIn(String wish, Said said) {
        Tongue tongue = tongue(said.locale());
        boolean counts = tongue.request(wish).has(Kind.LEADING)
                && Answers.length(wish, said).isPresent();
        return counts || Eves.isIn(wish, tongue);
    }

    /** Whether it says "the night before", and not "that morning". */
    public static boolean isOtherDay(String wish, Said said) {
        return Eves.isOtherDay(wish, tongue(said.locale()));
    }

    /** "At 10 that morning", "the night before at 9" with the day that was told of elsewhere; the same text where it says neither. */
    public static String onThat(LocalDate day, String wish, Said said) {
        return Eves.onThat(day, wish, tongue(said.locale()));
    }

    /** How many leads it names. */
    public static int count(String wish, Locale locale) {
        return apart(wish, tongue(locale)).size();
    }

    /** Of the languages that are read; whoever has another one here texts in English. */
    private static Tongue tongue(Locale locale) {
        return Tongue.of(Languages.home(locale));
    }

    private static List<String> apart(String text, Tongue tongue) {
        Request r = tongue.request(text);
        int wish = r.find(0, Kind.REMIND, Kind.WEAK_REMIND);
        int first = wish < 0 ? -1 : r.find(wish, i -> leads(r, i, tongue));
        int and = first < 0 ? -1 : r.find(first, Kind.AND);
        if (and < 0) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        all.add(r.said(0, and));
        int comma = r.find(wish, i -> r.word(i).equals(","));
        boolean isTold = comma > 0 && comma < first && r.find(wish, Kind.TIME) < comma;
        String front = isTold ? r.said(0, comma + 1) : r.said(0, r.after(wish, Kind.REMIND, Kind.WEAK_REMIND));
        while (and > 0 && all.size() < MOST) {
            int next = r.find(and + 1, Kind.AND);
            int end = next < 0 ? r.size() : next;
            int lead = r.find(and, i -> leads(r, i, tongue) || isThatDay(r, i, tongue));
            if (lead < 0 || lead >= end) {
                return List.of(text); // what follows is something else
            }
            all.add(front + " " + r.said(r.after(and, Kind.AND), end));
            and = next;
        }
        return List.copyOf(all);
    }

    /** "And on the day". */
    private static boolean isThatDay(Request r, int i, Tongue tongue) {
        return r.word(i).equals("day") && Eves.isIn(r.said(Math.max(0, i - 2), i + 1), tongue);
    }

    private static boolean leads(Request r, int i, Tongue tongue) {
        return r.is(i, Kind.LEADING) || r.word(i).equals("of") && Eves.isIn(r.said(Math.max(0, i - 2), i + 1), tongue);
    }
}
