package dev.pluto.scheduler.reminder;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Reminders of Anna in Berlin, where it is noon of a Monday. */
abstract class RemindersAtNoon {

    static final Instant NOW = Instant.parse("2031-05-05T10:00:00Z");

    @Inject
    TestClock clock;

    final DatabaseProbe database = DatabaseProbe.ofThisTest();
    final UUID anna = UUID.randomUUID();
    final UUID deed = UUID.randomUUID();
    final ReminderCalls calls = new ReminderCalls(database, anna);

    @BeforeEach
    void atNoonOfAMonday() {
        clock.setTo(NOW);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }
}
