package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T16:05:00Z | Europe/Berlin       | de-DE | today at 17:05",
                "2026-11-22T12:30:00Z | America/New_York    | en-US | tomorrow at 7:30 AM",
                "2026-11-27T16:00:00Z | Europe/London       | en-GB | on Friday 27 November at 16:00",
                "2026-11-27T16:00:00Z | America/New_York    | en-US | on Friday, November 27 at 11:00 AM",
                "2027-01-02T00:00:00Z | Asia/Tokyo          | ja-JP | on Saturday 2 January 2027 at 09:00",
                "2027-01-02T15:00:00Z | America/New_York    | en-US | on Saturday, January 2, 2027 at 10:00 AM",
                "2026-11-27T16:00:00Z | Europe/Madrid       | es-ES | el viernes 27 de noviembre a las 17:00",
                "2026-11-22T00:15:00Z | Europe/Madrid       | es-ES | mañana a la 01:15",
                "2026-11-22T03:00:00Z | America/Mexico_City | es-MX | hoy a las 9:00 PM",
            })
    void saysAMomentInThePersonsLanguageZoneAndClock(String moment, String zone, String locale, String said) {
        assertThat(new TimeWords(Locale.forLanguageTag(locale), NOW).moment(Instant.parse(moment), ZoneId.of(zone)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY|every day at 08:00, first tomorrow|todos los días a las 08:00, la primera vez mañana",
                "FREQ=WEEKLY;BYDAY=MO,WE|every Monday and Wednesday at 08:00, first tomorrow"
                        + "|los lunes y miércoles a las 08:00, la primera vez mañana",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|every weekday at 08:00, first tomorrow"
                        + "|de lunes a viernes a las 08:00, la primera vez mañana",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU|every 2 weeks on Tuesday at 08:00, first tomorrow"
                        + "|cada 2 semanas, los martes a las 08:00, la primera vez mañana",
                "FREQ=DAILY;COUNT=20|every day at 08:00, 20 times in all, first tomorrow"
                        + "|todos los días a las 08:00, 20 veces en total, la primera vez mañana",
                "FREQ=DAILY;UNTIL=20261225|every day at 08:00, until Friday 25 December, first tomorrow"
                        + "|todos los días a las 08:00, hasta el viernes 25 de diciembre, la primera vez mañana",
                "FREQ=MONTHLY;BYMONTHDAY=1,15|on the 1st and 15th of every month at 08:00, first tomorrow"
                        + "|el 1 y 15 de cada mes a las 08:00, la primera vez mañana",
                "FREQ=MONTHLY;BYMONTHDAY=-1|on the last day of every month at 08:00, first tomorrow"
                        + "|el último día de cada mes a las 08:00, la primera vez mañana",
                "FREQ=MONTHLY;BYDAY=-1SA|on the last Saturday of every month at 08:00, first tomorrow"
                        + "|el último sábado de cada mes a las 08:00, la primera vez mañana",
                "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=22|every year on 22 November at 08:00, first tomorrow"
                        + "|todos los años el 22 de noviembre a las 08:00, la primera vez mañana",
                "FREQ=HOURLY;INTERVAL=2|every 2 hours, first tomorrow at 08:00"
                        + "|cada 2 horas, la primera vez mañana a las 08:00",
                "FREQ=HOURLY;UNTIL=20261122T180000|every hour, until 18:00, first tomorrow at 08:00"
                        + "|cada hora, hasta las 18:00, la primera vez mañana a las 08:00",
                "FREQ=DAILY;BYHOUR=0,2,4,20,22;BYMINUTE=0"
                        + "|every day at 20:00, 22:00, 00:00, 02:00 and 04:00, first tomorrow at 08:00"
                        + "|todos los días a las 20:00, 22:00, 00:00, 02:00 y 04:00, la primera vez mañana a las 08:00",
                "FREQ=DAILY;BYHOUR=0,1,22,23;BYMINUTE=0|every day from 22:00 to 01:00, every hour, first tomorrow at 08:00"
                        + "|todos los días de 22:00 a 01:00, cada hora, la primera vez mañana a las 08:00",
                "FREQ=DAILY;BYHOUR=6,14,22;BYMINUTE=0|every day at 06:00, 14:00 and 22:00, first tomorrow at 08:00"
                        + "|todos los días a las 06:00, 14:00 y 22:00, la primera vez mañana a las 08:00",
                "FREQ=DAILY;BYHOUR=9,10,11,12;BYMINUTE=0|every day from 09:00 to 12:00, every hour, first tomorrow at 08:00"
                        + "|todos los días de 09:00 a 12:00, cada hora, la primera vez mañana a las 08:00",
                "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR|tomorrow at 08:00 and then again and again"
                        + "|mañana a las 08:00 y luego una y otra vez",
            })
    void saysARule(String rrule, String english, String spanish) {
        Instant first = Instant.parse("2026-11-22T07:00:00Z");

        assertThat(new TimeWords(Locale.GERMANY, NOW).rule(rrule, first, BERLIN))
                .isEqualTo(english);
        assertThat(new TimeWords(new Locale("es", "ES"), NOW).rule(rrule, first, BERLIN))
                .isEqualTo(spanish);
    }

    @Test
    void namesAZoneThatIsNotThePersonsOwn() {
        TimeWords words = new TimeWords(Locale.US, NOW);
        Said said = new Said(NOW, BERLIN, Locale.US);
        Reading reading = TimeReader.read("remind me tomorrow at 9am new york time", said)
                .get(0)
                .reading();

        assertThat(words.reading(reading, BERLIN)).isEqualTo("tomorrow at 9:00 AM New York time");
        assertThat(words.reading(reading, ZoneId.of("America/Detroit"))).contains("New York");
        assertThat(words.reading(reading, ZoneId.of("America/New_York"))).isEqualTo("tomorrow at 9:00 AM");
    }

    /** What is read back and asked for again must be the same moment. */
    @ParameterizedTest
    @CsvSource({"en-US", "en-GB", "es-ES", "es-MX"})
    void isUnderstoodByItself(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        TimeWords words = new TimeWords(locale, NOW);
        String opener = locale.getLanguage().equals("es") ? "recuérdame " : "remind me ";
        for (int hours = 1; hours < 24 * 400; hours += 37) {
            Instant due = NOW.plusSeconds(hours * 3_600L);
            String text = opener + words.moment(due, BERLIN);

            Reading reading =
                    TimeReader.read(text, new Said(NOW, BERLIN, locale)).get(0).reading();

            assertThat(reading).as(text).isInstanceOf(Reading.Once.class);
            assertThat(((Reading.Once) reading).at()).as(text).isEqualTo(LocalDateTime.ofInstant(due, BERLIN));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=SU|on Sundays at 18:00|los domingos a las 18:00",
                "FREQ=WEEKLY;BYDAY=MO,WE|on Mondays and Wednesdays at 18:00|los lunes y miércoles a las 18:00",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|on weekdays at 18:00|de lunes a viernes a las 18:00",
                "FREQ=WEEKLY;BYDAY=SA,SU|at weekends at 18:00|los fines de semana a las 18:00",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU|every 2 weeks on Sundays at 18:00|cada 2 semanas, los domingos a las 18:00",
                "FREQ=DAILY|every day at 18:00|todos los días a las 18:00",
                "FREQ=MONTHLY;BYMONTHDAY=1|on the 1st of every month at 18:00|el 1 de cada mes a las 18:00",
                "FREQ=MONTHLY;BYDAY=1SU|on the first Sunday of every month at 18:00"
                        + "|el primer domingo de cada mes a las 18:00",
            })
    void saysWhenSomethingIsUsuallyDone(String rule, String english, String spanish) {
        Instant sunday = Instant.parse("2026-11-29T17:00:00Z");

        assertThat(new TimeWords(Locale.UK, NOW).usually(rule, sunday, BERLIN)).contains(english);
        assertThat(new TimeWords(new Locale("es", "ES"), NOW).usually(rule, sunday, BERLIN))
                .contains(spanish);
    }

    @Test
    void saysNothingOfARuleThatNobodyWouldSay() {
        assertThat(new TimeWords(Locale.UK, NOW).usually("FREQ=DAILY;BYSETPOS=2", NOW, BERLIN))
                .isEmpty();
    }
}
