package dev.pluto.scheduler;

import dev.pluto.testing.IntegrityRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What belongs to a person hangs on them (ADR 13). */
@SchedulerServiceTest
class IntegrityTest {

    private final IntegrityRules rules = IntegrityRules.except(Map.of(
            "task_run.task_id", "hot path: written of a locked task, with which a trigger takes it",
            "task_run.user_id", "hot path: copied from the task",
            "task_run.request_id", "the name of an event"));

    @Test
    void tiesEveryIdToItsPersonOrParent() {
        rules.requireForeignKeys();
    }

    @Test
    void leavesNothingOfAPersonWhoseRootIsDeleted() {
        rules.requireNothingLeftOfAPerson();
    }
}
