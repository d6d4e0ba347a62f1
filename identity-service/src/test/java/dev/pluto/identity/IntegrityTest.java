package dev.pluto.identity;

import dev.pluto.testing.IntegrityRules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What belongs to a person hangs on them (ADR 13). */
@QuarkusTest
class IntegrityTest {

    private final IntegrityRules rules = IntegrityRules.except(Map.of(
            "refused_contact.refused_id",
            "the row's own; it belongs to nobody",
            "session_end.session_id",
            "tokens outlive their session and its person, and so does what tells of them",
            "sign_in_code.code_id",
            "the row's own; messaging knows the order by it",
            "gathered_line.user_id",
            "append only: what was done to a person's data is told after they are gone",
            "role_grant.grant_id",
            "the row's own, which lists are walked by",
            "role_grant.role_id",
            "a role is no person's, and none goes that is granted"));

    @Test
    void tiesEveryIdToItsPersonOrParent() {
        rules.requireForeignKeys();
    }

    @Test
    void leavesNothingOfAPersonWhoseRootIsDeleted() {
        rules.requireNothingLeftOfAPerson();
    }
}
