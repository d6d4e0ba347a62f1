package dev.pluto.memory;

import dev.pluto.testing.IntegrityRules;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What belongs to a person hangs on them (ADR 13). */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class IntegrityTest {

    private final IntegrityRules rules = IntegrityRules.except(Map.ofEntries(
            Map.entry("memory.source_id", "what it was made of, which is another service's"),
            Map.entry("memory.forgotten_by", "the wish to forget it, which is another service's"),
            Map.entry("fact.message_id", "the text it was told in, which is another service's"),
            Map.entry("fact.closed_by", "the text that ended it, which is another service's"),
            Map.entry(
                    "fact.retracted_by",
                    "the text that put it right or wanted it forgotten, which is another service's"),
            Map.entry("fact_message.message_id", "the text that was read, which is another service's"),
            Map.entry("list_item.added_by", "the deed, which is another service's"),
            Map.entry("list_item.removed_by", "the deed, which is another service's"),
            Map.entry("contact_key.contact_id", "nobody is to be seen who was deleted, and their key stays to tell so"),
            Map.entry("occurrence.task_id", "the task that told of it, which is another service's"),
            Map.entry("list_deed.deed", "the deed, which is another service's"),
            Map.entry("interaction.message_id", "the text that judged it, which is another service's"),
            Map.entry("interaction.memory_id", "outlives the memory: a forgotten one still says who had read it")));

    @Test
    void tiesEveryIdToItsPersonOrParent() {
        rules.requireForeignKeys();
    }

    @Test
    void leavesNothingOfAPersonWhoseRootIsDeleted() {
        rules.requireNothingLeftOfAPerson();
    }
}
