package dev.pluto.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.consent.Consents.Status;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.delivery.SendGate.Hold;
import dev.pluto.messaging.delivery.SendGate.Sending;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.delivery.SendGate.Verdict.Held;
import dev.pluto.messaging.delivery.SendGate.Verdict.Never;
import dev.pluto.messaging.delivery.SendGate.Verdict.Now;
import dev.pluto.messaging.delivery.SendGate.Verdict.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendGateTest {

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = at("2026-11-27T12:00", NEW_YORK);
    private static final Instant NIGHT = at("2026-11-27T22:30", NEW_YORK);
    private static final Instant MORNING = at("2026-11-28T08:00", NEW_YORK);

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void letsEverythingPassByDayToWhoIsWilling(Purpose purpose) {
        assertThat(judge(purpose, Status.WILLING, NOON)).isEqualTo(new Now());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void letsNothingPassToWhoIsBlocked(Purpose purpose) {
        assertThat(judge(purpose, new Status(null, true), NOON)).isEqualTo(new Never("not-wanted"));
    }

    @ParameterizedTest
    @CsvSource({"REPLY,NEVER", "PROACTIVE,NEVER", "CODE,NEVER", "CONSENT,NOW"})
    void letsOnlyTheWordOnAnOptOutPassToWhoIsOut(Purpose purpose, String expected) {
        Verdict verdict = judge(purpose, new Status(NOON, false), NOON);

        assertThat(verdict).isEqualTo(expected.equals("NOW") ? new Now() : new Never("not-wanted"));
    }

    @Test
    void letsNoWordPassThatIsOlderThanTheOptOut() {
        var out = new Status(NOON.plusSeconds(1), false);

        assertThat(judge(Purpose.CONSENT, out, NOON)).isEqualTo(new Never("not-wanted"));
    }

    @Test
    void confirmsAnOptOutWithinFiveMinutesOrNotAtAll() {
        var sending = new Sending(Purpose.CONSENT, NOON, null, null);
        var out = new Status(NOON, false);

        assertThat(judge(sending, out, NOON.plus(Duration.ofMinutes(5)))).isEqualTo(new Now());
        assertThat(judge(sending, out, NOON.plus(Duration.ofMinutes(6)))).isEqualTo(new Never("too-late"));
    }

    @Test
    void holdsAnAnswerBackWhileAnOperatorSpeaks() {
        var held = new Sending(Purpose.REPLY, NOON, null, null, new Hold(NIGHT, false));
        var free = new Sending(Purpose.REPLY, NOON, null, null, new Hold(null, false));

        assertThat(judge(held, Status.WILLING, NOON)).isEqualTo(new Held(NIGHT));
        assertThat(judge(held, new Status(null, true), NOON)).isEqualTo(new Never("not-wanted"));
        assertThat(judge(free, Status.WILLING, NIGHT)).isEqualTo(new Now());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void neverSendsAnAnswerThatAnOperatorGaveInstead(boolean isHeld) {
        var overtaken = new Sending(Purpose.REPLY, NOON, null, null, new Hold(isHeld ? NIGHT : null, true));

        assertThat(judge(overtaken, Status.WILLING, NOON)).isEqualTo(new Never("held"));
    }

    @Test
    void answersAtAnyHour() {
        assertThat(judge(Purpose.REPLY, Status.WILLING, NIGHT)).isEqualTo(new Now());
        assertThat(judge(Purpose.CONSENT, new Status(NIGHT, false), NIGHT)).isEqualTo(new Now());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T20:59:59,",
        "2026-11-27T21:00,2026-11-28T08:00",
        "2026-11-28T00:00,2026-11-28T08:00",
        "2026-11-28T07:59:59,2026-11-28T08:00",
        "2026-11-28T08:00,",
        // the night clocks go forward, and the one they go back
        "2026-03-08T01:59,2026-03-08T08:00",
        "2026-11-01T00:30,2026-11-01T08:00"
    })
    void holdsWhatIsSaidUnaskedTillTheMorningOfWhoGetsIt(LocalDateTime local, @Nullable LocalDateTime until) {
        for (ZoneId zone : new ZoneId[] {NEW_YORK, ZoneId.of("Asia/Kathmandu"), ZoneId.of("Pacific/Kiritimati")}) {
            Verdict verdict = judge(
                    unasked(null, null, zone),
                    Status.WILLING,
                    local.atZone(zone).toInstant());

            assertThat(verdict)
                    .isEqualTo(
                            until == null
                                    ? new Now()
                                    : new Wait(until.atZone(zone).toInstant()));
        }
    }

    @Test
    void saysAtNightWhatThePersonHasSetForThatHour() {
        Instant setUntil = NIGHT.plus(Duration.ofMinutes(30));

        assertThat(judge(unasked(null, setUntil, NEW_YORK), Status.WILLING, NIGHT))
                .isEqualTo(new Now());
        assertThat(judge(unasked(null, setUntil, NEW_YORK), Status.WILLING, setUntil))
                .isEqualTo(new Wait(MORNING));
    }

    @Test
    void keepsNothingForAMorningThatIsTooLate() {
        assertThat(judge(unasked(MORNING, null, NEW_YORK), Status.WILLING, NIGHT))
                .isEqualTo(new Never("too-late"));
        assertThat(judge(unasked(MORNING.plusSeconds(1), null, NEW_YORK), Status.WILLING, NIGHT))
                .isEqualTo(new Wait(MORNING));
        assertThat(judge(unasked(NOON, null, NEW_YORK), Status.WILLING, NOON)).isEqualTo(new Never("too-late"));
    }

    @Test
    void asksConsentBeforeTheHour() {
        assertThat(judge(unasked(null, null, NEW_YORK), new Status(NOON, false), NIGHT))
                .isEqualTo(new Never("not-wanted"));
    }

    @ParameterizedTest
    @CsvSource({"00:00,00:00,03:00,", "12:00,14:00,13:00,14:00", "12:00,14:00,14:00,", "12:00,14:00,11:59,"})
    void knowsHoursOfOneDayAndNone(LocalTime from, LocalTime until, LocalTime time, @Nullable LocalTime end) {
        Instant moment = time.atDate(NOON.atZone(NEW_YORK).toLocalDate())
                .atZone(NEW_YORK)
                .toInstant();

        assertThat(new QuietHours(from, until)
                        .endAfter(moment, NEW_YORK)
                        .map(instant -> instant.atZone(NEW_YORK).toLocalTime()))
                .isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void spreadsWhatWaitedAndLeavesItTimeEnough() {
        Duration spread = Duration.ofMinutes(10);

        assertThat(SendGate.spread(MORNING, null, spread, 0)).isEqualTo(MORNING);
        assertThat(SendGate.spread(MORNING, null, spread, 1)).isEqualTo(MORNING.plus(spread));
        assertThat(SendGate.spread(MORNING, MORNING.plusSeconds(60), spread, 1)).isEqualTo(MORNING.plusSeconds(30));
    }

    private static Verdict judge(Purpose purpose, Status person, Instant now) {
        return judge(new Sending(purpose, now, null, null), person, now);
    }

    private static Verdict judge(Sending what, Status person, Instant now) {
        return SendGate.judge(what, person, QUIET, now);
    }

    private static Sending unasked(@Nullable Instant notAfter, @Nullable Instant setUntil, ZoneId zone) {
        return new Sending(Purpose.PROACTIVE, NOON, notAfter, new Unasked(zone, setUntil));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
