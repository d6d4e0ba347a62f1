package dev.pluto.messaging.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** What identity orders, against what is read here. */
class CodeContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .registerModule(new JavaTimeModule());

    @Test
    void readsTheOrder() {
        assertThat(ContractRules.disagreements(CodeOrder.class, Contract.CODE_ORDER.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
