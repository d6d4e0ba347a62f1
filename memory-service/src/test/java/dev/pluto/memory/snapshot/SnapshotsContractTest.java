package dev.pluto.memory.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** What messaging asks, against what is read here. */
class SnapshotsContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsWhoseAreWanted() {
        assertThat(ContractRules.disagreements(
                        LatestResource.Whose.class, Contract.SNAPSHOTS_WANTED.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
