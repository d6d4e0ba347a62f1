package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeforehandTest {

    /** A Thursday, two in the afternoon. */
    private static final Said SAID =
            new Said(Instant.parse("2026-11-26T14:00:00Z"), ZoneId.of("Europe/London"), Locale.UK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the vet is on tuesday at 3pm|remind me the day before|2026-11-30T15:00|the vet",
                "the vet is on tuesday at 3pm|can you remind me about it an hour before|2026-12-01T14:00|the vet",
                "my train leaves at 18:40 on saturday|nudge me two hours beforehand|2026-11-28T16:40|my train",
                "the cot is booked in for collection on 9 december at 8|ping me the evening before please"
                        + "|2026-12-08T19:00|the cot is booked in for collection",
                "Tom is off to camp on friday week|remind me the night before to pack his bag|2026-12-03T20:00|pack his bag",
            })
    void countsFromWhatWasTold(String told, String wish, String due, String matter) {
        List<Plan> plans = Beforehand.plans(told, wish, SAID);

        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).matter()).isEqualTo(matter);
        assertThat(plans.get(0).reading())
                .isInstanceOfSatisfying(
                        Reading.Once.class, once -> assertThat(once.at()).isEqualTo(due));
    }

    @Test
    void makesOneOfEachLead() {
        List<Plan> plans = Beforehand.plans(
                "the scan is on 9 december at 2pm", "text me the night before and an hour before", SAID);

        assertThat(plans)
                .extracting(plan -> ((Reading.Once) plan.reading()).at().toString())
                .containsExactly("2026-12-08T20:00", "2026-12-09T13:00");
        assertThat(plans).extracting(Plan::matter).containsOnly("the scan");
    }

    @Test
    void readsEnglishOfWhoeverHasAnotherLanguageAtHome() {
        var german = new Said(SAID.at(), SAID.zone(), Locale.GERMANY);

        assertThat(Beforehand.isIn("an hour before", german)).isTrue();
        assertThat(Beforehand.count("remind me tomorrow", german.locale())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo the one before", "remind me before lunch", "have we met before", "remind me at 5"})
    void leavesAloneWhatCountsNothing(String wish) {
        assertThat(Beforehand.isIn(wish, SAID)).isFalse();
    }
}
