package dev.pluto.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final Instant LONG_AGO = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "active,      true,  blocked",
        "quarantined, true,  blocked",
        "blocked,     true,  blocked",
        "erased,      true,  erased",
        "active,      false, active",
        "quarantined, false, quarantined",
        "blocked,     false, active",
        "erased,      false, erased",
    })
    void undoesOnlyABlockAndBringsBackNobody(String status, boolean blocked, String next) {
        Account account = account(status, 3);

        boolean changed = account.decide(blocked, 4, NOW);

        assertThat(account.status).isEqualTo(next);
        assertThat(changed).isEqualTo(!next.equals(status));
        assertThat(account.updatedAt).isEqualTo(changed ? NOW : LONG_AGO);
        assertThat(account.blockRevision).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"3", "2"})
    void obeysNoDecisionThatIsNotNewer(long revision) {
        Account account = account("active", 3);

        assertThat(account.decide(true, revision, NOW)).isFalse();

        assertThat(account.status).isEqualTo("active");
        assertThat(account.blockRevision).isEqualTo(3);
    }

    @Test
    void tellsTwoChangesWithinOneMicrosecondApart() {
        Account account = account("active", 0);

        account.describe(null, "Europe/Zurich", "de-CH", NOW);
        account.describe(null, "Europe/Berlin", "de-DE", NOW);

        assertThat(account.updatedAt).isEqualTo(NOW.plusNanos(1000));
    }

    private static Account account(String status, long revision) {
        Account account = new Account();
        account.status = status;
        account.blockRevision = revision;
        account.updatedAt = LONG_AGO;
        return account;
    }
}
