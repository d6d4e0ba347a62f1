package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Question;
import dev.pluto.language.time.Reading.Reason;
import dev.pluto.language.time.Reading.Refused;
import dev.pluto.language.time.Reading.Repeating;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Friday, ten in the morning; the clock goes back on Sunday. */
    private static final Said FRIDAY_10 = new Said(Instant.parse("2025-10-24T08:00:00Z"), BERLIN, Locale.UK);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/phrases-once.csv", delimiter = '|', numLinesToSkip = 1)
    void readsAMoment(String text, String zone, String saidAt, String due, @Nullable String what) {
        Plan plan = only(text, said(zone, saidAt));

        assertThat(plan.reading()).as(text).isInstanceOf(Once.class);
        assertThat(((Once) plan.reading()).at()).as(text).isEqualTo(due);
        assertThat(straight(plan.matter())).as(text).isEqualTo(what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/phrases-repeated.csv", delimiter = '|', numLinesToSkip = 1)
    void readsARule(String text, String zone, String saidAt, String due, String rrule, @Nullable String what) {
        Plan plan = only(text, said(zone, saidAt));

        assertThat(plan.reading()).as(text).isInstanceOf(Repeating.class);
        Repeating rule = (Repeating) plan.reading();
        assertThat(rule.rrule()).as(text).isEqualTo(rrule);
        assertThat(rule.due().atZone(ZoneId.of(zone)).toLocalDateTime())
                .as(text)
                .isEqualTo(due);
        assertThat(straight(plan.matter())).as(text).isEqualTo(what);
        assertThat(Occurrences.of(rrule, rule.startsAt()).times()).as(text).startsWith(LocalDateTime.parse(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to call Anna",
                "remind me an hour before the meeting",
                "table for eight people please",
                "we sat down in the sun",
                "March to May's house",
                "I gave 8 of them away",
                "remind me every 0 days",
                "remind me to buy 3 lemons",
                "remind me about the 10 o'clock news",
                "",
                "???",
            })
    void asksWithoutAMoment(String text) {
        assertThat(only(text, FRIDAY_10).reading()).isInstanceOf(Ask.class);
    }

    @Test
    void readsThreeHoursAsThoseOfOneDay() {
        assertThat(TimeReader.read("remind me at 10, 2 and 6 to take my drops", FRIDAY_10))
                .extracting(plan -> ((Once) plan.reading()).at().toLocalTime().getHour())
                .containsExactly(10, 14, 18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a few days before christmas", "several weeks before 20 may"})
    void asksHowManyDaysBefore(String when) {
        assertThat(only("remind me " + when + " to buy stamps", FRIDAY_10).reading())
                .isInstanceOf(Ask.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to call Jo at 8am her time tomorrow",
                "remind me every other friday to put the bins out at 7pm starting tonight",
            })
    void asksAboutAnHourThatItLeavesInTheMatter(String text) {
        assertThat(only(text, FRIDAY_10).reading())
                .isInstanceOfSatisfying(
                        Ask.class, ask -> assertThat(ask.question()).isEqualTo(Reading.Question.UNREAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me every 2 hours tonight from 11pm till 5am to turn the kiln down",
                "remind me every 2 hours from 9pm to 9pm to feed the lamb",
            })
    void asksAboutANightThatIsNotEveryNight(String text) {
        assertThat(only(text, FRIDAY_10).reading())
                .isInstanceOfSatisfying(
                        Ask.class, ask -> assertThat(ask.question()).isEqualTo(Reading.Question.UNREAD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me at 8 at 9|TWO_MOMENTS",
                "remind me at 8, maybe 9|TWO_MOMENTS",
                "remind me at 7am tonight|TWO_MOMENTS",
                "remind me to book a table for Saturday at 7pm on Friday|TWO_MOMENTS",
                "remind me on Monday 29 October 2025 at 8|TWO_MOMENTS",
                "remind me on 31 February|NO_SUCH_DAY",
                "remind me at 25:00|NO_SUCH_DAY",
                "on 3 March 2024 at 8|OVER",
                "today at 9 am|OVER",
                "remind me last Tuesday to pay|OVER",
                "remind me yesterday to pay|OVER",
                "remind me 2 days ago to pay|OVER",
                "every day until 3 March 2024|OVER",
                "remind me on 2099-01-01|TOO_FAR",
                "remind me every day for 9000 years to smile|TOO_FAR",
                "every day at 8 until 2099-01-01|TOO_FAR",
                "every 20 years|TOO_FAR",
            })
    void saysTheTrueReason(String text, Reason reason) {
        assertThat(only(text, FRIDAY_10).reading()).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me before Ravi is back to hide the gift|hide the gift",
                "remind me when I get home to water the fern|water the fern",
                "remind me in a bit to turn the roast|turn the roast",
                "remind me the week of the fair to pack|pack",
                "remind me at 4 or 5 to stretch|stretch",
                "remind me at 4 to cancel my appointment on Tuesday|cancel my appointment",
                "remind me on the bank holiday at 9 to mow|mow",
            })
    void asksRatherThanPlansTheRest(String text, String matter) {
        Plan plan = only(text, FRIDAY_10);

        assertThat(plan.reading()).isInstanceOf(Ask.class);
        assertThat(plan.matter()).isEqualTo(matter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"every day at 8 for ten years", "every 10 years", "every 1000 days"})
    void understandsWhatEndsOrComesAgainWithinTenYears(String text) {
        assertThat(only(text, FRIDAY_10).reading()).isInstanceOf(Repeating.class);
    }

    @Test
    void refusesTextLongerThanATextMessage() {
        assertThat(only("at 8 ".repeat(400), FRIDAY_10).reading()).isEqualTo(new Refused(Reason.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wake me at 6:30|2025-10-25T06:30",
                "wake me up tomorrow at seven|2025-10-25T07:00",
                "Please wake me at half past five on Monday|2025-10-27T05:30",
                "set an alarm for 6|2025-10-25T06:00",
                "I need a wake-up call at 5:45 tomorrow|2025-10-25T05:45",
                "give me a wake up call at 7|2025-10-25T07:00",
                "wake me at 1 pm|2025-10-24T13:00",
                "wake me in 20 minutes|2025-10-24T10:20",
                "at 6 wake me up|2025-10-25T06:00",
            })
    void takesWakingForAMorningCall(String text, String due) {
        Plan plan = only(text, FRIDAY_10);

        assertThat(plan.wish()).isEqualTo(Wish.WAKE_UP_CALL);
        assertThat(plan.byVoice()).isTrue();
        assertThat(plan.matter()).isNull();
        assertThat(((Once) plan.reading()).at()).isEqualTo(due);
    }

    @Test
    void keepsWhomItIsForInSpanish() {
        Said dicho = new Said(FRIDAY_10.at(), BERLIN, new Locale("es", "ES"));

        assertThat(only("recuérdame visitar a mi tío a las 7", dicho).matter()).isEqualTo("visitar a mi tío");
        assertThat(only("recuérdame a las 7 regar los helechos, tío", dicho).matter())
                .isEqualTo("regar los helechos");
    }

    @Test
    void callsByVoiceWhenACallIsAskedFor() {
        Plan plan = only("call me at 8 pm about the tickets", FRIDAY_10);

        assertThat(plan.wish()).isEqualTo(Wish.REMINDER);
        assertThat(plan.byVoice()).isTrue();
        assertThat(plan.matter()).isEqualTo("the tickets");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me 25 minutes before my 7pm rehearsal to warm the engine|2025-10-24T18:35|warm the engine",
                "40 mins before the 6:20 ferry tell me to pack|2025-10-24T17:40|pack",
                "remind me this evening, say 8:15, to feed the sourdough|2025-10-24T20:15|feed the sourdough",
                "remind me tomorrow evening to ring Bob, say 8|2025-10-25T20:00|ring Bob",
                "remind me tomorrow morning about the skip, at 10|2025-10-25T10:00|the skip",
                "remind me tomorrow evening to ask Bob about lunch at 1|2025-10-25T19:00|ask Bob about lunch at 1",
                "remimder 4:40 pick up the twins|2025-10-24T16:40|pick up the twins",
                "20 mins - dumplings|2025-10-24T10:20|dumplings",
                "remind me tomorrow at 9 not to park by the gate|2025-10-25T09:00|not to park by the gate",
                "set reminder lunch with Ada 12.30 sat|2025-10-25T12:30|lunch with Ada",
                "reminder: council tax due on the 1st|2025-11-01T09:00|council tax due",
                "nudge me at 5.45 to get up|2025-10-25T05:45|get up",
                "my train's at 6.15pm, remind me 2 hours before to leave|2025-10-24T16:15|leave",
                "ferry at 8:05 tomorrow morning remind me at 6|2025-10-25T06:00|ferry",
                "choir ends at 3, remind me then to fetch the scores|2025-10-24T15:00|fetch the scores",
            })
    void readsAWishHoweverItIsPut(String text, String due, String matter) {
        Plan plan = only(text, FRIDAY_10);

        assertThat(((Once) plan.reading()).at()).as(text).isEqualTo(due);
        assertThat(plan.matter()).isEqualTo(matter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me 4.45 to defrost the mince for tmrw|2025-10-24T16:45|defrost the mince for tmrw",
                "nudge me at 7pm to polish my boots for tomorrow|2025-10-24T19:00|polish my boots for tomorrow",
                "remind me at 8pm to lay out the kit for tomorrow morning|2025-10-24T20:00|lay out the kit for tomorrow morning",
                "remind me at 6 to press my shirt for sunday|2025-10-24T18:00|press my shirt for sunday",
                "remind me 8am to ring the office for tomorrow|2025-10-25T08:00|ring the office for tomorrow",
                "remind me to ring Bob for tomorrow at 9|2025-10-25T09:00|ring Bob",
                "remind me at 9 for tomorrow to ring Bob|2025-10-25T09:00|ring Bob",
                "remind me at 9 to ring Bob tomorrow|2025-10-25T09:00|ring Bob",
                "remind me at 9 to ring Bob, for tomorrow|2025-10-25T09:00|ring Bob",
            })
    void leavesTheDayForWhichItIsDoneToTheMatter(String text, String due, String matter) {
        Plan plan = only(text, FRIDAY_10);

        assertThat(((Once) plan.reading()).at()).as(text).isEqualTo(due);
        assertThat(plan.matter()).isEqualTo(matter);
    }

    @Test
    void takesWhatComesAgainForTheSame() {
        List<Plan> plans = TimeReader.read("remind me of the drops at 8pm and then again at 11pm", FRIDAY_10);

        assertThat(plans).extracting(Plan::matter).containsExactly("the drops", "the drops");
    }

    @Test
    void makesAPlanOfEachRequest() {
        List<Plan> plans = TimeReader.read("remind me at 5 to fetch Ben and at 7 to feed him", FRIDAY_10);

        assertThat(plans).extracting(Plan::matter).containsExactly("fetch Ben", "feed him");
        assertThat(plans)
                .extracting(plan -> ((Once) plan.reading()).at().toString())
                .containsExactly("2025-10-24T17:00", "2025-10-24T19:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me at 6 tonight and 7 tomorrow morning to feed Ben|2025-10-24T18:00|2025-10-25T07:00",
                "remind me in half an hour and again in an hour to stir|2025-10-24T10:30|2025-10-24T11:00",
                "remind me next tues and thurs at 11am to swim|2025-10-28T11:00|2025-10-30T11:00",
            })
    void givesEachHourItsOwnDay(String text, String first, String second) {
        assertThat(TimeReader.read(text, FRIDAY_10))
                .extracting(plan -> ((Once) plan.reading()).at().toString())
                .containsExactly(first, second);
    }

    @Test
    void takesAnHourSaidTwiceForBothHalvesOfTheDay() {
        Said early = said("Europe/Berlin", "2025-10-24T06:00");

        assertThat(TimeReader.read("remind me at 8, 1, 5 and 8 to take my drops", early))
                .extracting(plan -> ((Once) plan.reading()).at().getHour())
                .containsExactly(8, 13, 17, 20);
    }

    @Test
    void namesAnHourAtWhichPeopleSleep() {
        assertThat(((Once) only("remind me at 3am to feed the baby", FRIDAY_10).reading()).isOddHour(BERLIN))
                .isTrue();
        assertThat(((Once) only("remind me at 3pm to feed the baby", FRIDAY_10).reading()).isOddHour(BERLIN))
                .isFalse();
    }

    @Test
    void keepsTheZoneThatIsSaid() {
        Once once = (Once) only("remind me at 9am new york time to ring the bank", FRIDAY_10)
                .reading();

        assertThat(once.zoneSaid()).isTrue();
        assertThat(once.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(once.due()).isEqualTo(Instant.parse("2025-10-24T13:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me on 3/4 at 9|en-GB|2026-04-03T09:00",
                "remind me on 3/4 at 9|en-US|2026-03-04T09:00",
                "remind me on mother's day at 9|en-GB|2026-03-15T09:00",
                "remind me on mother's day at 9|en-US|2026-05-10T09:00",
                "recuérdame el 3/4 a las 9|es-ES|2026-04-03T09:00",
                "remind me tomorrow at 8|es-ES|2025-10-25T08:00",
            })
    void readsDatesAsInThePersonsCountry(String text, String locale, String due) {
        Said said = new Said(FRIDAY_10.at(), BERLIN, Locale.forLanguageTag(locale));

        assertThat(((Once) only(text, said).reading()).at()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me saturday 8 at 5 to wrap the vase | en-GB | 2025-11-08T17:00",
                "remind me thursday 13, at 9.30 to see Ola | en-GB | 2025-11-13T09:30",
                "remind me wednesday 19 to see Ola | en-US | 2025-11-19T09:00",
                "remind me 20260115 at noon to see Ola | en-GB | 2026-01-15T12:00",
                "remind me at 11.am to see Ola | en-GB | 2025-10-24T11:00",
                "remind me in about ~3 hours to see Ola | en-GB | 2025-10-24T13:00",
                "remind me the monday after next at noon to see Ola | en-GB | 2025-11-03T12:00",
                "remind me early morning @ 4 to see Ola | en-GB | 2025-10-25T04:00",
            })
    void readsDaysAndHoursAsTheyAreScribbled(String text, String locale, String due) {
        Said said = new Said(FRIDAY_10.at(), BERLIN, Locale.forLanguageTag(locale));

        assertThat(only(text, said).reading())
                .isInstanceOfSatisfying(
                        Once.class, once -> assertThat(once.at()).isEqualTo(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me 2h40 to turn the tap off",
                "remind me a year from christmas to renew the permit",
                "remind me monday 14 to see Ola",
                "4-11 at 9 optician",
                "optician 4-11 at 9",
                "shift 2-10 tomorrow, remind me at 1 to leave",
                "optician tomorrow at 3, remind me at 2 to set off",
                "remind me for 3 days at 8pm to ice the knee",
                "remind me at 9 both nights to ice the knee",
                "ice the knee at 8pm for the next few days",
                "remind me on the 2nd and 4th tuesday of the month at 7pm to sing",
                "remind me king's birthday 10am to call Jo",
                "remind me at 7 to ring Lou and 8 to ring Kit",
                "in 20 mins take the scones out and in an hour call Mum, remind me",
            })
    void asksWhereTwoReadingsAreAsLikely(String text) {
        assertThat(only(text, FRIDAY_10).reading()).isInstanceOf(Ask.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next week every second tuesday of the month at noon to water the palms",
                "remind me this week every first monday of the month at 9 to pay the rent",
            })
    void asksAboutARuleWithoutADayInItsStretch(String text) {
        assertThat(only(text, FRIDAY_10).reading()).isInstanceOf(Ask.class);
    }

    @Test
    void asksWhichHourOfAnEveningThatHasBegun() {
        Said late = said("Europe/Berlin", "2025-10-24T22:00");

        assertThat(only("tonight", late).reading()).isEqualTo(new Ask(Question.WHICH_HOUR, List.of()));
    }

    @Test
    void countsMinutesAcrossTheHourThatIsLivedTwice() {
        // Given 02:50 of the first pass
        Said said = new Said(Instant.parse("2025-10-26T00:50:00Z"), BERLIN, Locale.UK);

        Once once = (Once) only("remind me in 20 minutes", said).reading();

        assertThat(once.due()).isEqualTo(Instant.parse("2025-10-26T01:10:00Z"));
    }

    @Test
    void movesASkippedTimeBehindTheGap() {
        Said said = new Said(Instant.parse("2026-03-28T12:00:00Z"), BERLIN, Locale.UK);

        assertThat(((Once) only("tomorrow at 02:30", said).reading()).due())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at 8", "every day at 8", "tomorrow", "in 90 minutes", "every 3 hours", "on Friday"})
    void isNeverDueBeforeItWasSaid(String text) {
        for (int minute = 0; minute < 3 * 1440; minute += 7) {
            Said said = new Said(FRIDAY_10.at().plusSeconds(minute * 60L), BERLIN, Locale.UK);

            Reading reading = only(text, said).reading();

            Instant due = reading instanceof Once once ? once.due() : ((Repeating) reading).due();
            assertThat(due).as("%s at %s", text, said).isAfter(said.at());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me at 4 to say thank you|say thank you",
                "remind me to say sorry at 4|say sorry",
                "remind me to tell the porters thank you at 4|tell the porters thank you",
                "remind me to tell Gran god bless at 4|tell Gran god bless",
                "remind me to say hello to Bo at 4 thanks|say hello to Bo",
                "remind me to tell Gran at 4 god bless|tell Gran",
                "remind me at 4 to ring the porters thank you|ring the porters",
            })
    void leavesToTheMatterWhatShallBeSaidToSomebody(String text, String matter) {
        assertThat(only(text, FRIDAY_10).matter()).isEqualTo(matter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "los días laborables a las 8 abrir el taller",
                "recuérdame los dias laborables a las 8 abrir el taller",
                "recuérdame abrir el taller los días de diario a las 8",
                "recuérdame abrir el taller a las 8 de lunes a viernes",
                "recuérdame abrir el taller a las 8 de la mañana los días de semana",
                "recuérdame abrir el taller a las 8 tds los dias menos los findes",
                "a las 8 los días de cole me recuerda abrir el taller"
            })
    void namesWorkingDaysWithTheirArticleInSpanish(String text) {
        Plan plan = only(text, new Said(FRIDAY_10.at(), BERLIN, Locale.forLanguageTag("es-ES")));

        assertThat(plan.matter()).isEqualTo("abrir el taller");
        assertThat(((Repeating) plan.reading()).rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "un lunes sí y otro no a las 8 recuérdame regar el huerto|FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
                "recordame regar el huerto a las 8 martes por medio|FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "recuérdame regar el huerto a las 8 un día sí y uno no|FREQ=DAILY;INTERVAL=2",
                "recuérdame regar el huerto a las 8 de martes a sábado|FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA",
            })
    void readsHowOftenInSpanish(String text, String rrule) {
        Plan plan = only(text, new Said(FRIDAY_10.at(), BERLIN, Locale.forLanguageTag("es-ES")));

        assertThat(plan.matter()).isEqualTo("regar el huerto");
        assertThat(((Repeating) plan.reading()).rrule()).isEqualTo(rrule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me about monday's audit at 3|en-GB|audit|2025-10-27T15:00",
                "remind me of the thursday choir at 7.30pm|en-GB|choir|2025-10-30T19:30",
                "recuérdame la junta del lunes a las 3|es-MX|la junta|2025-10-27T15:00",
                "recuérdame la visita de mañana a las 10|es-ES|la visita|2025-10-25T10:00",
            })
    void remindsOnTheDayOfWhatIsNamed(String text, String locale, String matter, String at) {
        Plan plan = only(text, new Said(FRIDAY_10.at(), BERLIN, Locale.forLanguageTag(locale)));

        assertThat(plan.matter()).isEqualTo(matter);
        assertThat(((Once) plan.reading()).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for ten days remind me at 9pm to salt the ham|en-GB|salt the ham",
                "durante diez días recuérdame a las 9 de la noche salar el jamón|es-ES|salar el jamón",
                "avísame a las 9 de la noche durante 10 días salar el jamón|es-MX|salar el jamón",
            })
    void repeatsForAsLongAsIsSaid(String text, String locale, String matter) {
        Plan plan = only(text, new Said(FRIDAY_10.at(), BERLIN, Locale.forLanguageTag(locale)));

        assertThat(plan.matter()).isEqualTo(matter);
        assertThat(((Repeating) plan.reading()).rrule()).startsWith("FREQ=DAILY;");
    }

    private static Plan only(String text, Said said) {
        List<Plan> plans = TimeReader.read(text, said);
        assertThat(plans).as(text).hasSize(1);
        return plans.get(0);
    }

    private static @Nullable String straight(@Nullable String matter) {
        return matter == null ? null : matter.replace('\u2019', '\'');
    }

    private static Said said(String zone, String local) {
        ZoneId place = ZoneId.of(zone);
        return new Said(LocalDateTime.parse(local).atZone(place).toInstant(), place, Locale.UK);
    }
}
