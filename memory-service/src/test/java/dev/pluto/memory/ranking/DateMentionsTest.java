package dev.pluto.memory.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateMentionsTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "What did she paint on 7 May 2023? | 2023-05-07 | 2023-05-07",
                "What happened on October 13, 2023? | 2023-10-13 | 2023-10-13",
                "What happened on the 3rd of June, 2023? | 2023-06-03 | 2023-06-03",
                "What did I say on 2025-12-24? | 2025-12-24 | 2025-12-24",
                "Where was I in August 2025? | 2025-08-01 | 2025-08-31",
                "Where was I in february 2024? | 2024-02-01 | 2024-02-29",
                "Where was I in March? | 2026-03-01 | 2026-03-31",
                "Where did I go last June? | 2025-06-01 | 2025-06-30",
                "Whom did I meet on 20 March? | 2025-03-20 | 2025-03-20",
                "Whom did I meet on Sept. 3rd? | 2025-09-03 | 2025-09-03",
                "What did I read in 2024? | 2024-01-01 | 2024-12-31",
                "What did we do last summer? | 2025-06-01 | 2025-08-31",
                "What did we do in winter 2024? | 2024-12-01 | 2025-02-28",
                "What did I eat yesterday? | 2026-03-17 | 2026-03-17",
                "What did I eat the day before yesterday? | 2026-03-16 | 2026-03-16",
                "What have I told you today? | 2026-03-18 | 2026-03-18",
                "What did I do last week? | 2026-03-09 | 2026-03-15",
                "What did I do last weekend? | 2026-03-14 | 2026-03-15",
                "What did I buy this month? | 2026-03-01 | 2026-03-31",
                "What did I buy last year? | 2025-01-01 | 2025-12-31",
                "Who called three days ago? | 2026-03-15 | 2026-03-15",
                "Who called two weeks ago? | 2026-03-02 | 2026-03-08",
                "Who called a month ago? | 2026-02-01 | 2026-02-28",
                "Who called on Monday? | 2026-03-16 | 2026-03-16",
                "Who called last Wednesday? | 2026-03-11 | 2026-03-11",
                "Where was I between August 11 and August 15 2025? | 2025-08-11 | 2025-08-15",
                "Where was I from 3 May 2025 to 9 May 2025? | 2025-05-03 | 2025-05-09",
            })
    void readsOneSpan(String question, LocalDate first, LocalDate last) {
        assertThat(DateMentions.in(question, TODAY)).containsExactly(new TimeSpan(first, last));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "May I ask what my sister is called?",
                "What may I eat?",
                "Who is on the march with me?",
                "What is my name?",
                "Is 42 my number?",
                "Did I fall off my bike?",
                "31 February 2025 does not exist, does it?",
            })
    void readsNoDateWhereNoneIsMeant(String question) {
        assertThat(DateMentions.in(question, TODAY)).isEmpty();
    }

    @Test
    void keepsTwoDatesApartWhenNothingJoinsThem() {
        assertThat(DateMentions.in("Was it on 3 May 2025 or on 9 May 2025?", TODAY))
                .hasSize(2);
    }
}
