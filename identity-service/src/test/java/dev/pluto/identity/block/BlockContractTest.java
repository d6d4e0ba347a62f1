package dev.pluto.identity.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** What messaging reports, against what is read here. */
class BlockContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsTheOrder() {
        assertThat(ContractRules.disagreements(
                        BlockOrder.class, Contract.BLOCK_ORDER.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
