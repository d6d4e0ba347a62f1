package dev.pluto.memory.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What messaging tells and asks, against what is read here. */
class ListsContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsWhatIsToldAndAsked() {
        Map.of(
                        ListsResource.Change.class, Contract.LIST_CHANGE,
                        ListsResource.Wanted.class, Contract.LIST_WANTED,
                        ListsResource.Undo.class, Contract.DEED_UNDO)
                .forEach((record, contract) -> assertThat(
                                ContractRules.disagreements(record, contract.schema(), JSON, Contract.schemas()))
                        .as(contract.document())
                        .isEmpty());
    }
}
