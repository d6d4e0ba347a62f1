package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyForPersonTest {

    private static final UUID ANNA = UUID.randomUUID();

    @Test
    void readsWhatTheTableIsFilledWith() {
        byte[] data = ("Europe/Berlin 08:00:05 " + ANNA).getBytes(StandardCharsets.UTF_8);

        DailyForPerson daily = DailyForPerson.AS_TEXT.deserialize(DailyForPerson.class, data);

        assertThat(daily).isEqualTo(new DailyForPerson(ZoneId.of("Europe/Berlin"), LocalTime.of(8, 0, 5), ANNA));
        assertThat(DailyForPerson.AS_TEXT.serialize(daily)).isEqualTo(data);
    }

    /** The work compared is the same only if both keep the local time. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T07:00:10Z, 2026-01-16T07:00:00Z",
        "2026-03-28T07:00:10Z, 2026-03-29T06:00:00Z",
        "2026-10-24T06:00:10Z, 2026-10-25T07:00:00Z"
    })
    void comesAgainAtTheSameLocalTime(Instant done, Instant next) {
        DailyForPerson daily = new DailyForPerson(ZoneId.of("Europe/Berlin"), LocalTime.of(8, 0), ANNA);

        assertThat(daily.getSchedule().getNextExecutionTime(ExecutionComplete.simulatedSuccess(done)))
                .isEqualTo(next);
    }
}
