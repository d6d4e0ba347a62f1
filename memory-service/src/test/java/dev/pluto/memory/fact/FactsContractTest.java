package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What messaging tells and asks, against what is read here. */
class FactsContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsWhatIsToldAndAsked() {
        Map.of(
                        FactsResource.Told.class, Contract.FACT_TOLD,
                        FactsResource.Question.class, Contract.FACT_QUESTION,
                        FactsResource.Wish.class, Contract.FACT_WISH,
                        FactsResource.Whose.class, Contract.FACTS_WANTED,
                        FactsResource.Undo.class, Contract.DEED_UNDO)
                .forEach((record, contract) -> assertThat(
                                ContractRules.disagreements(record, contract.schema(), JSON, Contract.schemas()))
                        .as(contract.document())
                        .isEmpty());
    }
}
