package dev.pluto.memory.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** What is asked, against what is read here. */
class AutoConfirmContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsWhoAsksWhom() {
        assertThat(ContractRules.disagreements(
                        AutoConfirmResource.Question.class,
                        Contract.AUTO_CONFIRM_QUESTION.schema(),
                        JSON,
                        Contract.schemas()))
                .isEmpty();
    }
}
