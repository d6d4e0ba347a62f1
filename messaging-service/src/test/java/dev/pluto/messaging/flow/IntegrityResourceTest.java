package dev.pluto.messaging.flow;

import dev.pluto.testing.IntegrityRules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What belongs to a person hangs on them (ADR 13). */
@QuarkusTest
class IntegrityResourceTest extends MessagingTest {

    private final IntegrityRules rules = IntegrityRules.except(Map.of(
            "code_send.request_id", "identity's, and the row's own",
            "former_profile.deed", "made of the text's id, and the row's own",
            "outbound_request.request_id", "the name of the event that asked, and the row's own",
            "outbound_request.task_id", "the scheduler's",
            "suggestion.habit_id", "memory's",
            "suggestion.reminder_id", "the scheduler's"));

    @Test
    void tiesEveryIdToItsPersonOrParent() {
        rules.requireForeignKeys();
    }

    @Test
    void leavesNothingOfAPersonWhoseRootIsDeleted() {
        rules.requireNothingLeftOfAPerson();
    }
}
