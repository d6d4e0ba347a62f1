package dev.pluto.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What messaging asks, against what is read here. */
class SubjectsContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsWhatIsAsked() {
        Map.of(
                        SubjectsResource.Wish.class, Contract.SUBJECT_WISH,
                        SubjectsResource.Order.class, Contract.SUBJECT_ORDER)
                .forEach((record, contract) -> assertThat(
                                ContractRules.disagreements(record, contract.schema(), JSON, Contract.schemas()))
                        .as(contract.document())
                        .isEmpty());
    }
}
